import { readRefusal, type Refusal } from '@/api/refusal'
import type { Line } from './draft'

const FIELDS = {
  branch_id: 'branch_id',
  from_branch_id: 'from_branch_id',
  to_branch_id: 'to_branch_id',
  supplier: 'supplier',
  reason: 'reason',
  note: 'note',
} as const

export type DocumentField = keyof typeof FIELDS
export type DocumentRefusal = Refusal<DocumentField>

/** @param sent the lines in the order in which they were sent */
export const refusalOf = (error: unknown, sent: readonly Line[]): DocumentRefusal =>
  readRefusal(error, sent, {
    fields: FIELDS,
    // The database knows that a roll's code is taken, but not on which line it is.
    unnamedLines: (name) => (name === 'code' ? { field: 'roll_code', lines: sent.filter(({ rollCode }) => rollCode.trim()) } : undefined),
  })

/** The messages that still apply after a line was changed. */
export function withoutLine({ lines, fields }: DocumentRefusal, id: string): DocumentRefusal {
  const { [id]: _gone, ...others } = lines
  return { lines: others, fields }
}

/** The messages that still apply after a field was changed. */
export const onlyLines = ({ lines }: DocumentRefusal): DocumentRefusal => ({ lines, fields: {} })
