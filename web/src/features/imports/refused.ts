import { ApiError, errorText, isApiError } from '@/api/errors'
import type { Encoding } from './queries'

/** What is wrong with a cell, or with a row if it names no column. */
export interface BadRow {
  /** As the file shows it, from 1. */
  row: number
  /** Its letter, such as C; empty for the whole row. */
  column: string
  /** The API's name of the column, or a heading that no column has. */
  field: string
  /** What the cell shows; empty if that is nothing. */
  value: string
  message: string
}

/** Why a file was not taken. */
export type Refused =
  | { kind: 'rows'; rows: BadRow[] }
  | { kind: 'encoding'; message: string; encodings: Encoding[] }
  | { kind: 'tooManyRows'; most: number }
  | { kind: 'tooLarge' }
  | { kind: 'noTable'; message: string }
  | { kind: 'file' | 'other'; message: string }

export const COLUMNS = [
  'name', 'category', 'collection', 'type', 'sizes', 'buy_price', 'sell_price', 'sell_price_per_meter',
  'quantity', 'total_length', 'branch', 'barcode', 'sku', 'low_stock_threshold', 'notes',
] as const
export type Column = (typeof COLUMNS)[number]

const OF_PRODUCT: Record<string, Column> = { available_sizes: 'sizes', branch_id: 'branch', category_id: 'category', collection_id: 'collection' }

/** The column of the table from which a field of a product comes; undefined for none. */
export function columnOf(field: string): Column | undefined {
  const name = field.replace(/\[.*$/, '')
  return OF_PRODUCT[name] ?? COLUMNS.find((column) => column === name)
}

/** What people choose from if the server does not say. */
const OLD_ENCODINGS: Encoding[] = ['windows_1251', 'windows_1256']

/** Reads why a file was refused. */
export function readRefused(error: unknown): Refused {
  if (!(error instanceof ApiError)) return { kind: 'other', message: errorText(error) }
  const { details, fields } = error
  if (Array.isArray(details.rows)) return { kind: 'rows', rows: details.rows as BadRow[] }
  if (fields.encoding !== undefined) {
    const named = details.encodings
    return { kind: 'encoding', message: fields.encoding, encodings: Array.isArray(named) ? (named as Encoding[]) : OLD_ENCODINGS }
  }
  if (fields.file !== undefined) return { kind: 'file', message: fields.file }
  if (isApiError(error, 'PAYLOAD_TOO_LARGE')) {
    const most = Number(details.most_rows)
    return most > 0 ? { kind: 'tooManyRows', most } : { kind: 'tooLarge' }
  }
  if (isApiError(error, 'UNSUPPORTED_MEDIA_TYPE')) return { kind: 'noTable', message: errorText(error) }
  return { kind: 'other', message: Object.values(fields)[0] ?? errorText(error) }
}

/** The message as a sentence of its own: the server's begins in the middle of one. */
export const asSentence = (message: string, language: string) => message.charAt(0).toLocaleUpperCase(language) + message.slice(1)
