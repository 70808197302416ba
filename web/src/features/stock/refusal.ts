import { ApiError, errorText, isApiError } from '@/api/errors'
import type { Line } from './draft'

/** What a refused document says, each where it belongs. */
export interface Refusal {
  /** By the ids of lines; `available` where there is too little. */
  lines: Record<string, { field: string; message?: string; available?: number }>
  /** By the names of the API: `branch_id`, `supplier`, ... */
  fields: Record<string, string>
  /** What belongs to no field. */
  form?: string
}

const LINE = /^lines\[(\d+)\](?:\.(.+))?$/
const FORM_FIELDS = new Set(['branch_id', 'from_branch_id', 'to_branch_id', 'supplier', 'reason', 'note'])

/** Whether the refusal says for sure that nothing was written, so that the next attempt is a new one. */
export const isDefinite = (error: unknown) =>
  isApiError(error) && !error.isTemporary && error.status >= 400 && error.code !== 'REQUEST_IN_PROGRESS' && error.code !== 'IDEMPOTENCY_KEY_REUSED'

/** @param sent the lines in the order in which they were sent */
export function refusalOf(error: unknown, sent: readonly Line[]): Refusal {
  const refusal: Refusal = { lines: {}, fields: {} }
  if (!(error instanceof ApiError)) return { ...refusal, form: errorText(error) }

  if (error.code === 'INSUFFICIENT_STOCK') {
    const line = typeof error.details.line === 'number' ? sent[error.details.line] : undefined
    if (!line) return { ...refusal, form: errorText(error) }
    refusal.lines[line.id] = { field: 'quantity', available: Number(error.details.available ?? 0) }
    return refusal
  }

  const others: string[] = []
  for (const [field, message] of Object.entries(error.fields)) {
    const [, index, part] = LINE.exec(field) ?? []
    const line = index === undefined ? undefined : sent[Number(index)]
    if (line) refusal.lines[line.id] = { field: part ?? '', message }
    else if (FORM_FIELDS.has(field)) refusal.fields[field] = message
    // The database knows that a roll's code is taken, but not whose line it was.
    else if (field === 'code') {
      for (const one of sent.filter(({ rollCode }) => rollCode.trim())) refusal.lines[one.id] = { field: 'roll_code', message }
    } else others.push(message)
  }
  if (others.length > 0) refusal.form = others.join(' ')
  else if (Object.keys(error.fields).length === 0) refusal.form = errorText(error)
  return refusal
}
