import type { Schemas } from '@/api/client'

/** What the customer still owes for a sale on credit. */
export const creditOf = (sale: Schemas['SaleView']) => Math.max(0, sale.amount - sale.payments.reduce((sum, payment) => sum + payment.amount, 0))

/** When it is to be paid: the instalments, or all of it on the last day. */
export const dueOf = ({ debt }: Pick<Schemas['SaleView'], 'debt'>) => {
  if (!debt) return []
  return debt.installments.length > 0 ? debt.installments : [{ due_date: debt.payment_deadline, amount: debt.total_amount }]
}
