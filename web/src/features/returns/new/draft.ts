import { newKey } from '@/api/idempotency'
import type { PaymentType } from '@/receipt/payment-types'
import type { Product, Reason, RequestReturn, ReturnLine, Sale } from '../queries'

export type Condition = ReturnLine['condition']

/** Goods that the customer takes instead. */
export interface NewGoods {
  id: string
  variantId: string
  name: string
  size: string | null
  unit: 'piece' | 'meter'
  quantity: number | null
  unitPrice: number | null
}

/** A return as it is being entered. */
export interface Draft {
  /** Pieces or metres by the line of the sale. */
  quantities: Record<number, number | null>
  /** Where it is not what the reason says. */
  conditions: Record<number, Condition>
  reason: Reason
  note: string
  refundBy: PaymentType
  goods: NewGoods[]
  payBy: PaymentType
}

export const emptyDraft = (sale: Sale): Draft => {
  const only = sale.lines.length === 1 ? sale.lines[0] : undefined
  const type = sale.payments.length === 1 ? sale.payments[0]?.type : undefined
  return {
    quantities: only ? { [only.line]: only.returnable_quantity } : {},
    conditions: {},
    reason: 'wrong_size',
    note: '',
    refundBy: type && type !== 'exchange' ? type : 'cash',
    goods: [],
    payBy: 'cash',
  }
}

export const conditionOf = ({ reason, conditions }: Draft, line: number): Condition =>
  conditions[line] ?? (reason === 'defective' ? 'write_off' : 'restock')

/** The lines that come back, as the API takes them. */
export const linesOf = (draft: Draft, sale: Sale) =>
  sale.lines.flatMap(({ line }) => {
    const quantity = draft.quantities[line] ?? 0
    return quantity > 0 ? [{ line, quantity, condition: conditionOf(draft, line) }] : []
  })

/** Whether more is typed than is left of a line. */
export const isTooMuch = (draft: Draft, line: Sale['lines'][number]) => (draft.quantities[line.line] ?? 0) > line.returnable_quantity

/** Rounded half up to cents; a number such as 1.005 lies below its own digits. */
const cents = (amount: number) => Math.round(amount * 100 + 1e-6) / 100

export const amountOf = ({ quantity, unitPrice }: NewGoods) => cents((quantity ?? 0) * (unitPrice ?? 0))

/** Each size of a product, ready to be taken. */
export const goodsOf = (product: Product): NewGoods[] =>
  product.variants.map((variant) => ({
    id: newKey(),
    variantId: variant.id,
    name: product.name,
    size: variant.size ?? null,
    unit: product.type === 'meter' ? 'meter' : 'piece',
    quantity: 1,
    unitPrice: variant.list_price ?? null,
  }))

/** What is paid or given back when goods are exchanged. */
export function differenceOf(goods: readonly NewGoods[], refund: number) {
  const total = cents(goods.reduce((sum, one) => sum + amountOf(one), 0))
  const byGoods = Math.min(total, refund)
  return { total, byGoods, pays: cents(total - byGoods), gets: cents(refund - byGoods) }
}

interface Asked {
  draft: Draft
  sale: Sale
  /** What of the price is given back. */
  refund: number
  /** Whether the goods come back at once. */
  isStraight: boolean
  isExchange: boolean
}

export function requestOf({ draft, sale, refund, isStraight, isExchange }: Asked): RequestReturn {
  const { pays, gets } = differenceOf(isExchange ? draft.goods : [], refund)
  const note = draft.note.trim()
  return {
    sale_id: sale.id,
    lines: linesOf(draft, sale),
    reason: draft.reason,
    ...(note && { reason_note: note }),
    ...(isStraight && { approve: true, ...(gets > 0 && { refunds: [{ type: draft.refundBy, amount: gets }] }) }),
    ...(isExchange && {
      exchange: {
        lines: draft.goods.map((one) => ({ variant_id: one.variantId, quantity: one.quantity ?? 0, amount: amountOf(one) })),
        payments: pays > 0 ? [{ type: draft.payBy, amount: pays }] : [],
      },
    }),
  }
}
