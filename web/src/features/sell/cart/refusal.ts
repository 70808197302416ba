import { ApiError, errorText, isApiError } from '@/api/errors'
import type { CartLine } from './cart'

/** What a refused sale says, each where it belongs. */
export interface Refusal {
  /** By the ids of lines; the field is `quantity`, `amount`, `roll_id` or another of the API. */
  lines: Record<string, { field: string; message?: string; available?: number }>
  name?: string
  phone?: string
  payments?: string
  /** What belongs to no field. */
  form?: string
}

const LINE = /^lines\[(\d+)\](?:\.(.+))?$/

/** Whether the refusal says for sure that nothing was sold, so that the next attempt is a new one. */
export const isDefinite = (error: unknown) =>
  isApiError(error) && !error.isTemporary && error.status >= 400 && error.code !== 'REQUEST_IN_PROGRESS' && error.code !== 'IDEMPOTENCY_KEY_REUSED'

/** The lines that are meant when there is too little: the one that the server names, else those that what it had fits. */
function tooMany(lines: readonly CartLine[], { line: index, unit }: Record<string, unknown>, available: number): CartLine[] {
  const named = typeof index === 'number' ? lines[index] : undefined
  if (named) return [named]
  const ofUnit = lines.filter((line) => (line.type === 'meter') === (unit === 'meter'))
  const above = ofUnit.filter((line) => (line.quantity ?? 0) + (line.waste ?? 0) > available)
  const known = above.filter((line) => line.stock === available)
  const meant = known.length > 0 ? known : above
  return meant.length > 0 ? meant : ofUnit
}

export function refusalOf(error: unknown, lines: readonly CartLine[]): Refusal {
  const refusal: Refusal = { lines: {} }
  if (!(error instanceof ApiError)) return { ...refusal, form: errorText(error) }

  if (error.code === 'INSUFFICIENT_STOCK') {
    const available = Number(error.details.available ?? 0)
    for (const line of tooMany(lines, error.details, available)) refusal.lines[line.id] = { field: 'quantity', available }
    if (Object.keys(refusal.lines).length === 0) refusal.form = errorText(error)
    return refusal
  }

  const fields = { ...error.fields }
  if (typeof error.details.field === 'string') fields[error.details.field] = errorText(error)
  const others: string[] = []
  for (const [field, message] of Object.entries(fields)) {
    const [, index, part] = LINE.exec(field) ?? []
    const line = index === undefined ? undefined : lines[Number(index)]
    if (line) refusal.lines[line.id] = { field: part ?? '', message }
    else if (field === 'customer.name') refusal.name = message
    else if (field === 'customer.phone') refusal.phone = message
    else if (field.startsWith('payments')) refusal.payments = message
    else others.push(message)
  }
  if (Object.keys(fields).length === 0) refusal.form = errorText(error)
  else if (others.length > 0) refusal.form = others.join(' ')
  return refusal
}
