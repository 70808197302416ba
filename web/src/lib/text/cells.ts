import type { Language } from './language'

const BYTE_ORDER_MARK = '\ufeff'
/** What a spreadsheet program would take for a formula. A number with a sign is none. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/

const harmless = (text: string) => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text)

const quoted = (text: string) => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The separator that Excel expects where people write in this language. */
const separatorOf = (language: Language) => (language === 'en' ? ',' : ';')

/** A CSV file that Excel opens with the right letters and columns, and in which no cell is a formula. */
export function asCsv(rows: readonly (readonly string[])[], language: Language): string {
  const lines = rows.map((row) => row.map((text) => quoted(harmless(text))).join(separatorOf(language)))
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}

/** Rows to paste into a table or a message. */
export const asPasted = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((text) => harmless(text.replaceAll(/[\t\r\n]+/g, ' '))).join('\t')).join('\n')
