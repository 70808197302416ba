import { ApiError, errorText, isApiError } from '@/api/errors'
import { readRefusal, type LineRefusal } from '@/api/refusal'
import type { Refusal as GoodsRefusal } from '@/selling/cart/refusal'

/** The messages of a refused return. */
export interface Refusal {
  /** By the numbers of the sale's lines. */
  lines: Record<string, LineRefusal>
  note?: string
  refunds?: string
  till?: string
  /** Messages that belong to no field. */
  form?: string
  /** Whether it is refused because no shift is open. */
  needsShift?: boolean
  /** What is wrong with the goods that the customer takes instead. */
  goods?: GoodsRefusal
}

const FIELDS = { reason_note: 'note', refunds: 'refunds', till_id: 'till' } as const
const EXCHANGE = 'exchange.'

/** @param sent the lines that come back, in the order in which they were sent */
export function refusalOf(error: unknown, sent: readonly { line: number }[]): Refusal {
  const lines = sent.map(({ line }) => ({ id: String(line) }))
  const { fields, form, ...refusal } = readRefusal(error, lines, { fields: FIELDS })
  return { ...refusal, ...fields, ...(form && { form }), ...(isApiError(error, 'SHIFT_REQUIRED') && { form: errorText(error), needsShift: true }) }
}

/**
 * A refused exchange in two: what is said about the new goods, as a sale of them would say it, and the rest. A message that
 * names no field is about the new goods.
 */
export function partsOf(error: unknown): { ofGoods: unknown; ofReturn: unknown } {
  if (!(error instanceof ApiError) || Object.keys(error.fields).length === 0) return { ofGoods: error, ofReturn: null }
  const fields = Object.entries(error.fields)
  const only = (some: [string, string][]) => (some.length === 0 ? null : withFields(error, Object.fromEntries(some)))
  return {
    ofGoods: only(fields.flatMap(([name, text]) => (name.startsWith(EXCHANGE) ? [[name.slice(EXCHANGE.length), text]] : []))),
    ofReturn: only(fields.filter(([name]) => !name.startsWith(EXCHANGE))),
  }
}

const withFields = ({ status, code, message, details, language }: ApiError, fields: Record<string, string>) =>
  new ApiError(status, { code, message, details: { ...details, fields }, language })
