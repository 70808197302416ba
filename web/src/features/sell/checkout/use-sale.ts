import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@/api/client'
import { connection } from '@/api/connection'
import { isApiError } from '@/api/errors'
import { outbox, sendSale } from '@/offline/device'
import type { RecordSale, SaleView, WaitingSale } from '@/offline/outbox'
import type { SignedIn } from '@/session/session'
import { amountOf, discountOf, listAmountOf, priceOf, saleOf, totalOf, type Cart } from '../cart/cart'

/** What became of a sale: made, or kept on the device until the line is back. */
export type Outcome = { sale: SaleView; waits: false } | { sale: SaleView; waits: true; id: string }

interface Attempt {
  cart: Cart
  branch: Schemas['BranchView']
  /** Its Idempotency-Key. */
  key: string
  /** The refused sale that this one is made for. */
  instead: WaitingSale | undefined
}

/** Whether the request was lost on the way, so that the sale may have been made or not. */
const isLost = (error: unknown) => isApiError(error) && (error.status === 0 || [502, 503, 504].includes(error.status))

/**
 * Makes the sale at once, or keeps it on the device when the server cannot be reached or others wait already: they go out in
 * their order. Throws what the server refuses, and NoDeviceStorage or DeviceFull when it cannot be kept.
 */
export function useSale(signedIn: SignedIn) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: async ({ cart, branch, key, instead }: Attempt): Promise<Outcome> => {
      const madeAt = instead?.madeAt ?? new Date(connection.serverNow()).toISOString()
      let first: RecordSale | null = null
      const othersWait = instead === undefined && outbox.state.sales.some((sale) => sale.state === 'waiting')
      if (connection.isUp && !othersWait) {
        const body = saleOf(cart, branch.id, instead?.madeAt)
        try {
          const sale = await sendSale(body, key)
          if (instead) await outbox.settle(instead.id, sale)
          return { sale, waits: false }
        } catch (error) {
          if (!isLost(error)) throw error
          first = instead ? null : body
        }
      }
      const receipt = provisional(cart, branch, signedIn, key, madeAt)
      await outbox.add({ id: key, body: saleOf(cart, branch.id, madeAt), first, cart: { ...cart, key: null }, receipt, madeAt }, instead?.id)
      void navigator.storage?.persist?.()
      return { sale: receipt, waits: true, id: key }
    },
    onSettled: () => {
      for (const collection of ['products', 'sales', 'stock']) void client.invalidateQueries({ queryKey: [collection] })
    },
  })
}

/** What the customer of a sale that waits is given. Its number is that of the device until the server counts it. */
export function provisional(cart: Cart, branch: Schemas['BranchView'], signedIn: SignedIn, key: string, madeAt: string): SaleView {
  const total = totalOf(cart.lines)
  const listAmount = cart.lines.reduce((sum, one) => sum + listAmountOf(one), 0)
  const { payments } = saleOf(cart, branch.id)
  return {
    id: key,
    number: key.slice(0, 6).toUpperCase(),
    branch_id: branch.id,
    branch_name: branch.name,
    seller_id: signedIn.id,
    seller_name: signedIn.fullName,
    customer_name: cart.customerName.trim() || null,
    customer_phone: cart.customerPhone.trim() || null,
    sold_at: madeAt,
    sold_on: madeAt.slice(0, 10),
    list_amount: listAmount,
    discount: discountOf(cart.lines),
    profit: Math.max(0, total - listAmount + discountOf(cart.lines)),
    total,
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
      waste: one.waste ?? 0,
      unit_price: one.listPrice ?? priceOf(one),
      list_amount: listAmountOf(one),
      amount: amountOf(one),
      discount: Math.max(0, listAmountOf(one) - amountOf(one)),
      profit: Math.max(0, amountOf(one) - listAmountOf(one)),
    })),
    payments: payments ?? [],
  }
}
