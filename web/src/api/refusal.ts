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

/** One thing that the server says about a request. */
export interface RefusalMessage<Line> {
  /** The line that is meant, if it is one of those that were sent. */
  line?: Line
  /** The API's name of the field, within its line if there is one; empty when no field is meant. */
  field: string
  text: string
  /** How much there is, where stock is too low. */
  short?: { available: number; unit: unknown }
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

/** A field of an entry of a list, such as `lines[0].quantity` or `attachments[1]`. */
const ENTRY = /^(\w+)\[(\d+)\](?:\.(.+))?$/

/** Whether the server certainly did nothing, so that the next attempt gets a new key. */
export const isDefinite = (error: unknown) =>
  isApiError(error) && !error.isTemporary && error.status >= 400 && error.code !== 'REQUEST_IN_PROGRESS' && error.code !== 'IDEMPOTENCY_KEY_REUSED'

/** The record as somebody else saved it meanwhile, if that is why the request was refused. */
export const currentOf = <R>(error: unknown): R | undefined =>
  isApiError(error, 'STALE_VERSION') ? ((error.details.current ?? undefined) as R | undefined) : undefined

/**
 * What the server says, message by message; at least one.
 *
 * @param sent the lines in the order in which they were sent; the server names them by number
 * @param list the API's name of the list of lines
 */
export function readMessages<Line>(error: unknown, sent: readonly Line[], list = 'lines'): RefusalMessage<Line>[] {
  const whole = { field: '', text: errorText(error) }
  if (!(error instanceof ApiError)) return [whole]

  if (error.code === 'INSUFFICIENT_STOCK') {
    const { line, unit } = error.details
    const named = typeof line === 'number' ? sent[line] : undefined
    const short = { available: Number(error.details.available ?? 0), unit }
    return [{ ...whole, ...(named !== undefined && { line: named }), short }]
  }

  const messages = { ...error.fields }
  if (typeof error.details.field === 'string') messages[error.details.field] = errorText(error)
  const all = Object.entries(messages).map(([name, text]): RefusalMessage<Line> => {
    const [, of, index, part = ''] = ENTRY.exec(name) ?? []
    const line = of === list ? sent[Number(index)] : undefined
    return line === undefined ? { field: name, text } : { line, field: part, text }
  })
  return all.length > 0 ? all : [whole]
}

/**
 * Assigns the messages of a refusal to the lines and fields of a form.
 *
 * @param sent the lines in the order in which they were sent
 */
export function readRefusal<Line extends { id: string }, Field extends string>(
  error: unknown,
  sent: readonly Line[],
  form: Form<Line, Field>,
): Refusal<Field> {
  const refusal: Refusal<Field> = { lines: {}, fields: {} }
  const others: string[] = []
  const refuse = (lines: readonly Line[], reason: LineRefusal) => lines.forEach(({ id }) => (refusal.lines[id] = reason))
  for (const { line, field: name, text, short } of readMessages(error, sent)) {
    const field = form.fields[name] ?? form.fields[name.replace(/\[.*$/, '')]
    const unnamed = form.unnamedLines?.(name)
    if (short) {
      const lines = line ? [line] : (form.shortLines?.(short.unit, short.available) ?? [])
      refuse(lines, { field: 'quantity', available: short.available })
      if (lines.length === 0) others.push(text)
    } else if (line) refuse([line], { field: name, message: text })
    else if (field) refusal.fields[field] = text
    else if (unnamed) refuse(unnamed.lines, { field: unnamed.field, message: text })
    else others.push(text)
  }
  return others.length > 0 ? { ...refusal, form: others.join(' ') } : refusal
}
