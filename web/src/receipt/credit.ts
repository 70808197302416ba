import type { Schemas } from '@/api/client'

/** What the customer still owes for a sale on credit. */
export const creditOf = (sale: Schemas['SaleView']) => Math.max(0, sale.amount - sale.payments.reduce((sum, payment) => sum + payment.amount, 0))
