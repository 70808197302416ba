import type { Schemas } from '@/api/client'
import type { WithKey } from '@/api/use-idempotent-submit'
import { outbox } from '@/offline/device'
import type { RecordSale, SaleView, WaitingSale } from '@/offline/outbox'
import type { SignedIn } from '@/session/session'
import { amountOf, discountOf, listAmountOf, owedOf, priceOf, saleOf, totalOf, type Cart } from '@/selling/cart/cart'
import { tillOf } from '@/tills/till'

interface Asked {
  cart: Cart
  branch: Schemas['BranchView']
  /** The refused sale that this one replaces. */
  instead: WaitingSale | undefined
}
export type Attempt = WithKey<Asked>

/**
 * Keeps a sale on the device until the server can be reached. Throws NoDeviceStorage or DeviceFull when it cannot be kept.
 *
 * @param first the request already sent with the same key, which may have arrived
 */
export async function keepSale(attempt: Attempt, signedIn: SignedIn, madeAt: string, first: RecordSale | null): Promise<SaleView> {
  const { cart, branch, key, instead } = attempt
  const receipt = provisional(attempt, signedIn, madeAt)
  const body = { ...saleOf(cart, branch.id, madeAt), ...tillOf(branch.id) }
  await outbox.add({ id: key, body, first, cart: keptCart(cart), receipt, madeAt }, instead?.id)
  void navigator.storage?.persist?.()
  return receipt
}

/** The cart as it is opened again if the sale is refused: with the promotions that it got. */
const keptCart = (cart: Cart): Cart => ({
  ...cart,
  key: null,
  lines: cart.lines.map(({ applied, promotionPrice: _price, ...line }) => ({ ...line, kept: applied?.promotion ?? line.kept })),
})

/** The receipt of an offline sale. Its number is the device's until the server gives one. */
function provisional({ cart, branch, key }: Attempt, { id, fullName }: SignedIn, madeAt: string): SaleView {
  const total = totalOf(cart.lines)
  const listAmount = cart.lines.reduce((sum, one) => sum + listAmountOf(one), 0)
  const { payments, debt } = saleOf(cart, branch.id)
  const only = cart.lines.length === 1 ? cart.lines[0] : undefined
  return {
    id: key,
    number: key.slice(0, 6).toUpperCase(),
    branch_id: branch.id,
    branch_name: branch.name,
    seller_id: id,
    seller_name: fullName,
    customer_id: cart.customerId,
    customer_name: cart.customerName.trim() || null,
    customer_phone: cart.customerPhone.trim() || null,
    date: madeAt,
    sold_on: madeAt.slice(0, 10),
    created_at: madeAt,
    late: false,
    payment_type: paidBy(payments ?? [], debt != null),
    product_id: only?.productId ?? null,
    quantity: only?.quantity ?? null,
    list_amount: listAmount,
    discount: discountOf(cart.lines),
    profit: Math.max(0, total - listAmount + discountOf(cart.lines)),
    amount: total,
    returned_amount: 0,
    lines: cart.lines.map((one, index) => ({
      line: index,
      product_id: one.productId,
      variant_id: one.variantId,
      roll_id: one.rollId,
      roll_code: one.rollCode,
      product_name: one.name,
      size: one.size,
      unit: one.type === 'meter' ? 'meter' : 'piece',
      quantity: one.quantity ?? 0,
      returned_quantity: 0,
      returnable_quantity: one.quantity ?? 0,
      waste: one.waste ?? 0,
      list_price: one.listPrice ?? priceOf(one),
      list_amount: listAmountOf(one),
      amount: amountOf(one),
      discount: Math.max(0, listAmountOf(one) - amountOf(one)),
      profit: Math.max(0, amountOf(one) - listAmountOf(one)),
      discount_id: one.applied?.promotion.id ?? null,
      discount_version: one.applied?.promotion.version ?? null,
      discount_name: one.applied?.promotion.name ?? null,
      sellers: [],
    })),
    payments: payments ?? [],
    debt: debt
      ? {
          id: key,
          total_amount: owedOf(cart),
          payment_deadline: debt.payment_deadline ?? debt.installments?.at(-1)?.due_date ?? '',
          installments: debt.installments ?? [],
        }
      : null,
  }
}

/** The payment type of the whole sale, as the server would call it. */
function paidBy(payments: NonNullable<RecordSale['payments']>, owes: boolean): SaleView['payment_type'] {
  const [only] = payments
  if (!only) return 'credit'
  return payments.length === 1 && !owes ? only.type : 'mixed'
}
