import type { words } from './words.ts'

const COLUMNS = ['name', 'category', 'type', 'sell_price', 'sell_price_per_meter', 'quantity'] as const

/** A file for the import of products, with the headings of the language. */
export const fileOfProducts = (t: ReturnType<typeof words>, ...rows: string[][]) => ({
  name: 'kalaha.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([COLUMNS.map((column) => t(`imports:columns.${column}`)), ...rows].map((row) => row.join(';')).join('\r\n')),
})
