import { dueOf, EMPTY_CART, saleOf, totalOf, type Cart } from '@/selling/cart/cart'
import type { RequestReturn, Sale } from '../queries'

/** The cart for the goods that the customer takes instead: who bought before buys again. */
export const exchangeCart = (sale: Sale, seesCustomers: boolean): Cart => ({
  ...EMPTY_CART,
  branchId: sale.branch_id,
  customerId: seesCustomers ? (sale.customer_id ?? null) : null,
  customerName: sale.customer_name ?? '',
  customerPhone: sale.customer_phone ?? '',
})

const cents = (amount: number) => Math.round(amount * 100) / 100

/** How the new goods and those that come back are settled with each other; `pays` may also be owed. */
export function differenceOf(cart: Cart) {
  const total = totalOf(cart.lines)
  const byGoods = Math.min(total, cart.paidByGoods ?? 0)
  return { total, byGoods, pays: dueOf(cart), gets: cents((cart.paidByGoods ?? 0) - byGoods) }
}

/** The sale of the new goods, as the API takes it. Only a debt needs to know more of the customer than the first sale. */
export function exchangeOf(cart: Cart, branchId: string): NonNullable<RequestReturn['exchange']> {
  const { lines, payments, debt, approval_id, customer, customer_id } = saleOf(cart, branchId)
  return {
    lines: lines ?? [],
    payments: payments ?? [],
    ...(debt && { debt, ...(customer_id && { customer_id }), ...(customer && { customer }) }),
    ...(approval_id && { approval_id }),
  }
}
