import type { Schemas } from '@/api/client'

export type PaymentType = Schemas['RecordSalePayment']['type']

/** How customers can pay, in the order of the panel. `tsc` fails here until the list has every type of the API. */
export const PAYMENT_TYPES = Object.keys({ cash: true, card: true, transfer: true } satisfies Record<PaymentType, true>) as PaymentType[]

/** The same value for each payment type. */
export const byPaymentType = <Value>(value: Value) =>
  Object.fromEntries(PAYMENT_TYPES.map((type) => [type, value])) as Record<PaymentType, Value>
