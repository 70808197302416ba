import type { PaymentType } from '@/receipt/payment-types'
import type { Reason, RequestReturn, ReturnLine, Sale } from '../queries'

export type Condition = ReturnLine['condition']

/** A return as it is being entered. */
export interface Draft {
  /** Pieces or metres by the line of the sale. */
  quantities: Record<number, number | null>
  /** Where it is not what the reason says. */
  conditions: Record<number, Condition>
  reason: Reason
  note: string
  refundBy: PaymentType
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

interface Asked {
  draft: Draft
  sale: Sale
  /** What is given back in money. */
  gets: number
  /** Whether the goods come back at once. */
  isStraight: boolean
  /** The till that the money comes from, as a request names it. */
  till: Pick<RequestReturn, 'till_id'>
  exchange?: NonNullable<RequestReturn['exchange']>
}

export function requestOf({ draft, sale, gets, isStraight, till, exchange }: Asked): RequestReturn {
  const note = draft.note.trim()
  return {
    sale_id: sale.id,
    lines: linesOf(draft, sale),
    reason: draft.reason,
    ...(note && { reason_note: note }),
    ...(isStraight && { approve: true, ...till, ...(gets > 0 && { refunds: [{ type: draft.refundBy, amount: gets }] }) }),
    ...(exchange && { exchange }),
  }
}
