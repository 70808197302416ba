import type { Schemas } from '@/api/client'
import type { CashMove } from '../queries'

type Figures = Schemas['ShiftReportViewFigures']
type Line = Schemas['ShiftReportViewLine']

/** What moved of one payment type, and why. */
export interface Moved {
  type: Line['payment_type']
  lines: Line[]
  total: number
}

/** The sums of a report by payment type, in the server's order; types of which nothing moved are left out. */
export const byPaymentType = ({ lines, totals }: Pick<Figures, 'lines' | 'totals'>): Moved[] =>
  totals
    .map(({ payment_type: type, amount }) => ({ type, total: amount, lines: lines.filter((line) => line.payment_type === type) }))
    .filter((moved) => moved.lines.length > 0)

/** Cash that was moved, with the sign of what it does to the drawer. */
export const signedAmount = ({ type, amount }: Pick<CashMove, 'type' | 'amount'>) => (type === 'cash_out' ? -amount : amount)
