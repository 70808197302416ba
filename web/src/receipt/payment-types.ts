import type { Schemas } from '@/api/client'

/** How a sale was paid: in one of the ways to choose from, or by goods that came back. */
export type PaidBy = Schemas['SaleViewPaymentView']['type']
export type PaymentType = Exclude<PaidBy, 'exchange'>

/** How customers can pay, in the order of the panel. `tsc` fails here until the list has every type of the API. */
export const PAYMENT_TYPES = Object.keys({ cash: true, card: true, transfer: true } satisfies Record<PaymentType, true>) as PaymentType[]

/** How a whole sale may be paid, to filter by: in one way, in several, later, or by goods. `tsc` checks it likewise. */
export const SALE_PAYMENTS = Object.keys({
  cash: true,
  card: true,
  transfer: true,
  mixed: true,
  credit: true,
  exchange: true,
} satisfies Record<Schemas['SaleViewPaidBy'], true>) as Schemas['SaleViewPaidBy'][]

/** The same value for each payment type. */
export const byPaymentType = <Value>(value: Value) =>
  Object.fromEntries(PAYMENT_TYPES.map((type) => [type, value])) as Record<PaymentType, Value>
