import type { Schemas } from '@/api/client'

/** How a sale was paid: in one of the ways to choose from, or by goods that came back. */
export type PaidBy = Schemas['SaleViewPaymentView']['type']
export type PaymentType = Exclude<PaidBy, 'exchange'>

/** How customers can pay, in the order of the panel. `tsc` fails here until the list has every type of the API. */
export const PAYMENT_TYPES = Object.keys({ cash: true, card: true, transfer: true } satisfies Record<PaymentType, true>) as PaymentType[]

/** The same value for each payment type. */
export const byPaymentType = <Value>(value: Value) =>
  Object.fromEntries(PAYMENT_TYPES.map((type) => [type, value])) as Record<PaymentType, Value>
