import { ApiError, errorText, isApiError } from './errors'

/** What the server says about one line of a sale or document. */
export interface LineRefusal {
  /** The API's name of the field, such as `quantity` or `roll_id`; empty for the whole line. */
  field: string
  message?: string
  /** The available stock, if it is too low. */
  available?: number
}

/** The messages of a refused request, by line and field. */
export interface Refusal<Field extends string = string> {
  /** By the ids of lines. */
  lines: Record<string, LineRefusal>
  fields: Partial<Record<Field, string>>
  /** Messages that belong to no field. */
  form?: string
}

/** How a form shows refusals. */
interface Form<Line, Field extends string> {
  /** The form's fields by the API's names. A message about `payments[0].amount` belongs to `payments`. */
  fields: Readonly<Record<string, Field>>
  /** The lines that are short when the server names none. By default the form shows the message. */
  shortLines?: (unit: unknown, available: number) => readonly Line[]
  /** A field of lines whose line the server does not name. */
  unnamedLines?: (name: string) => { field: string; lines: readonly Line[] } | undefined
}

const LINE = /^lines\[(\d+)\](?:\.(.+))?$/

/** Whether the server certainly did nothing, so that the next attempt gets a new key. */
export const isDefinite = (error: unknown) =>
  isApiError(error) && !error.isTemporary && error.status >= 400 && error.code !== 'REQUEST_IN_PROGRESS' && error.code !== 'IDEMPOTENCY_KEY_REUSED'

/**
 * Assigns the messages of a refusal to the lines and fields of a form.
 *
 * @param sent the lines in the order in which they were sent; the server names them by number
 */
export function readRefusal<Line extends { id: string }, Field extends string>(
  error: unknown,
  sent: readonly Line[],
  form: Form<Line, Field>,
): Refusal<Field> {
  const refusal: Refusal<Field> = { lines: {}, fields: {} }
  const refuse = (lines: readonly Line[], reason: LineRefusal) => lines.forEach(({ id }) => (refusal.lines[id] = reason))
  if (!(error instanceof ApiError)) return { ...refusal, form: errorText(error) }

  if (error.code === 'INSUFFICIENT_STOCK') {
    const { line, unit } = error.details
    const available = Number(error.details.available ?? 0)
    const named = typeof line === 'number' ? sent[line] : undefined
    const short = named ? [named] : (form.shortLines?.(unit, available) ?? [])
    refuse(short, { field: 'quantity', available })
    return short.length > 0 ? refusal : { ...refusal, form: errorText(error) }
  }

  const messages = { ...error.fields }
  if (typeof error.details.field === 'string') messages[error.details.field] = errorText(error)
  const others: string[] = []
  for (const [name, message] of Object.entries(messages)) {
    const [, index, part = ''] = LINE.exec(name) ?? []
    const line = index === undefined ? undefined : sent[Number(index)]
    const unnamed = form.unnamedLines?.(name)
    const field = form.fields[name] ?? form.fields[name.replace(/\[.*$/, '')]
    if (line) refuse([line], { field: part, message })
    else if (field) refusal.fields[field] = message
    else if (unnamed) refuse(unnamed.lines, { field: unnamed.field, message })
    else others.push(message)
  }
  if (Object.keys(messages).length === 0) others.push(errorText(error))
  return others.length > 0 ? { ...refusal, form: others.join(' ') } : refusal
}
