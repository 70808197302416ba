import { isApiError } from '@/api/errors'
import { readRefusal, type LineRefusal } from '@/api/refusal'
import type { CartLine } from './cart'

/** The messages of a refused sale, by line and field. */
export interface Refusal {
  /** By the ids of lines. */
  lines: Record<string, LineRefusal>
  name?: string
  phone?: string
  payments?: string
  deadline?: string
  installments?: string
  /** About the till that the money goes into. */
  till?: string
  /** Messages that belong to no field. */
  form?: string
  /** Whether a superior may give what the seller may not. */
  isBeyondLimit?: boolean
  /** Whether it is refused because no shift is open. */
  needsShift?: boolean
}

const FIELDS = {
  customer_id: 'name',
  customer_name: 'name',
  customer_phone: 'phone',
  'customer.name': 'name',
  'customer.phone': 'phone',
  payments: 'payments',
  debt: 'deadline',
  'debt.payment_deadline': 'deadline',
  'debt.installments': 'installments',
  till_id: 'till',
} as const

/** The lines that are short, if the server names none: those with the known stock, else those that ask for more. */
function shortLines(lines: readonly CartLine[], unit: unknown, available: number): CartLine[] {
  const ofUnit = lines.filter((line) => (line.type === 'meter') === (unit === 'meter'))
  const above = ofUnit.filter((line) => (line.quantity ?? 0) + (line.waste ?? 0) > available)
  const known = above.filter((line) => line.stock === available)
  if (known.length > 0) return known
  return above.length > 0 ? above : ofUnit
}

export function refusalOf(error: unknown, lines: readonly CartLine[]): Refusal {
  const { fields, ...refusal } = readRefusal(error, lines, { fields: FIELDS, shortLines: (unit, available) => shortLines(lines, unit, available) })
  return { ...refusal, ...fields, ...(isApiError(error, 'FORBIDDEN') && error.details.limit_percent !== undefined && { isBeyondLimit: true }) }
}

/** The messages that still apply after a line was changed or added: the totals have changed, the customer has not. */
export function withoutLine({ lines, name, phone, till }: Refusal, id?: string): Refusal {
  return {
    lines: Object.fromEntries(Object.entries(lines).filter(([line]) => line !== id)),
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
    ...(till !== undefined && { till }),
  }
}

/** The messages that still apply after the payment or the customer was changed. */
export const onlyLines = ({ lines }: Refusal): Refusal => ({ lines })
