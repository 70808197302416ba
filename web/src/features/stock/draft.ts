import * as z from 'zod/mini'
import type { Schemas } from '@/api/client'
import { newKey } from '@/api/idempotency'

export type Kind = 'receipt' | 'adjustment' | 'transfer'
export const REASONS = ['count', 'damage', 'loss', 'waste', 'found', 'correction'] as const
export type Reason = (typeof REASONS)[number]
type Product = Schemas['ProductView']
type Roll = Schemas['RollView']

const number = z.nullable(z.number())
const lineSchema = z.object({
  id: z.string(),
  productId: z.string(),
  variantId: z.string(),
  name: z.string(),
  size: z.nullable(z.string()),
  type: z.enum(['unit', 'meter']),
  /** Pieces or metres that are received, moved, lost or found. */
  quantity: number,
  /** Counted pieces or metres; only for counts. */
  counted: number,
  /** The book stock when the line was added or counted. */
  books: number,
  /** For one piece or metre; null for the usual cost. */
  unitCost: number,
  usualCost: number,
  /** The existing roll; a received roll has only a code. */
  rollId: z.nullable(z.string()),
  rollCode: z.string(),
  width: number,
  dyeLot: z.string(),
})
const draftSchema = z.object({
  branchId: z.string(),
  toBranchId: z.string(),
  supplier: z.string(),
  reason: z.enum(REASONS),
  note: z.string(),
  lines: z.array(lineSchema),
  /** The Idempotency-Key of the current document, kept until it is clear whether it was written. */
  key: z.nullable(z.string()),
})
export type Line = z.infer<typeof lineSchema>
export type Draft = z.infer<typeof draftSchema>

export const emptyDraft = (branchId: string): Draft => ({
  branchId,
  toBranchId: '',
  supplier: '',
  reason: 'count',
  note: '',
  lines: [],
  key: null,
})

/** Reads a stored draft; null if it is invalid or from another version of the panel. */
export function readDraft(text: string | null): Draft | null {
  try {
    const found = draftSchema.safeParse(JSON.parse(text ?? 'null'))
    return found.success ? found.data : null
  } catch {
    return null
  }
}

/** Whether the draft contains anything worth keeping. */
export const isWorthKeeping = (draft: Draft) => draft.lines.length > 0 || draft.note.trim() !== '' || draft.supplier.trim() !== ''

/** An article to choose: a size of a product, or a product sold by the metre. */
export type Article = Pick<Line, 'productId' | 'variantId' | 'name' | 'size' | 'type' | 'books' | 'usualCost'>

export const articlesOf = (product: Product): Article[] =>
  product.variants.map((variant) => ({
    productId: product.id,
    variantId: variant.id,
    name: product.name,
    size: variant.size ?? null,
    type: product.type,
    books: variant.quantity ?? null,
    usualCost: variant.buy_price ?? product.buy_price ?? null,
  }))

const newLine = (article: Article, part: Partial<Line> = {}): Line => ({
  ...article,
  id: newKey(),
  quantity: null,
  counted: null,
  unitCost: null,
  rollId: null,
  rollCode: '',
  width: null,
  dyeLot: '',
  ...part,
})

/** Adds a piece to the line of a size, or a line for a new roll with the values of the previous roll. */
export function withArticle(lines: Line[], article: Article, kind: Kind): Line[] {
  if (article.type === 'meter') {
    const before = lines.findLast((line) => line.variantId === article.variantId)
    return [...lines, newLine(article, before ? { width: before.width, dyeLot: before.dyeLot, unitCost: before.unitCost } : {})]
  }
  const known = lines.find((line) => line.variantId === article.variantId)
  if (!known) return [...lines, newLine(article, kind === 'adjustment' ? {} : { quantity: 1 })]
  return lines.map((line) => (line === known && kind !== 'adjustment' ? { ...line, quantity: (line.quantity ?? 0) + 1 } : line))
}

/** Adds a roll once. A transfer moves the whole roll by default. */
export function withRoll(lines: Line[], article: Article, roll: Roll, kind: Kind): Line[] {
  if (lines.some((line) => line.rollId === roll.id)) return lines
  const left = roll.remaining_length
  return [
    ...lines,
    newLine(article, {
      rollId: roll.id,
      rollCode: roll.code,
      dyeLot: roll.dye_lot ?? '',
      width: roll.width ?? null,
      books: left,
      quantity: kind === 'transfer' ? left : null,
    }),
  ]
}

/** Whether the reason needs the counted stock instead of a difference. */
export const isCounted = (reason: Reason) => reason === 'count' || reason === 'correction'

const thousandths = (value: number) => Math.round(value * 1000) / 1000
const cents = (value: number) => Math.round(Number((value * 100).toPrecision(15))) / 100

/** The change of an adjustment; above 0 adds stock. Null while nothing is typed. */
export function differenceOf(line: Line, reason: Reason): number | null {
  if (isCounted(reason)) return line.counted === null ? null : thousandths(line.counted - (line.books ?? 0))
  if (line.quantity === null) return null
  return reason === 'found' ? line.quantity : -line.quantity
}

export const costOf = (line: Line) => cents((line.unitCost ?? line.usualCost ?? 0) * (line.quantity ?? 0))

export interface Sums {
  pieces: number
  rolls: number
  metres: number
  cost: number
}

/** The sums of the lines. The cost is rounded per line. */
export function sumsOf(lines: readonly Line[]): Sums {
  const sums = { pieces: 0, rolls: 0, metres: 0, cost: 0 }
  for (const line of lines) {
    const quantity = line.quantity ?? 0
    if (line.type === 'meter') {
      sums.rolls += 1
      sums.metres = thousandths(sums.metres + quantity)
    } else {
      sums.pieces += quantity
    }
    sums.cost = cents(sums.cost + costOf(line))
  }
  return sums
}

/** The lines to send, in order: a refusal names them by number. */
export const sentLines = (draft: Draft, kind: Kind) =>
  kind === 'adjustment' ? draft.lines.filter((line) => (differenceOf(line, draft.reason) ?? 0) !== 0) : draft.lines

export interface Missing {
  branch?: 'required'
  toBranch?: 'required' | 'same'
  /** By the ids of lines. */
  lines: Record<string, 'required' | 'tooMuch' | 'code'>
}

/** What is missing or wrong before the draft can be sent. */
export function missingIn(draft: Draft, kind: Kind): Missing {
  const missing: Missing = { lines: {} }
  if (!draft.branchId) missing.branch = 'required'
  if (kind === 'transfer') {
    if (!draft.toBranchId) missing.toBranch = 'required'
    else if (draft.toBranchId === draft.branchId) missing.toBranch = 'same'
  }
  const codes = new Set<string>()
  for (const line of draft.lines) {
    const wanted = kind === 'adjustment' ? differenceOf(line, draft.reason) : line.quantity || null
    if (wanted === null || (kind === 'adjustment' && !isCounted(draft.reason) && wanted === 0)) missing.lines[line.id] = 'required'
    else if (leaves(line, draft, kind) > (line.books ?? Infinity)) missing.lines[line.id] = 'tooMuch'
    const code = kind === 'receipt' ? line.rollCode.trim() : ''
    if (code && codes.has(code)) missing.lines[line.id] = 'code'
    codes.add(code)
  }
  return missing
}

/** The stock that a line of the document takes away. */
export function leaves(line: Line, draft: Pick<Draft, 'reason'>, kind: Kind): number {
  if (kind === 'receipt') return 0
  if (kind === 'transfer') return line.quantity ?? 0
  return Math.max(0, -(differenceOf(line, draft.reason) ?? 0))
}

export const isReady = ({ branch, toBranch, lines }: Missing) => !branch && !toBranch && Object.keys(lines).length === 0

const text = <K extends string>(name: K, value: string) => (value.trim() ? { [name]: value.trim() } : {}) as Partial<Record<K, string>>
const cost = (line: Line) => (line.unitCost === null ? {} : { unit_cost: line.unitCost })

export const receiptOf = (draft: Draft): Schemas['ReceiveGoods'] => ({
  branch_id: draft.branchId,
  ...text('supplier', draft.supplier),
  ...text('note', draft.note),
  lines: sentLines(draft, 'receipt').map((line) => ({
    variant_id: line.variantId,
    quantity: line.quantity ?? 0,
    ...cost(line),
    ...(line.type === 'meter' && { ...text('roll_code', line.rollCode), ...text('dye_lot', line.dyeLot), ...(line.width !== null && { width: line.width }) }),
  })),
})

export const adjustmentOf = (draft: Draft): Schemas['AdjustStock'] => ({
  branch_id: draft.branchId,
  reason: draft.reason,
  ...text('note', draft.note),
  lines: sentLines(draft, 'adjustment').map((line) => {
    const difference = differenceOf(line, draft.reason) ?? 0
    return {
      variant_id: line.variantId,
      quantity: difference,
      ...(line.rollId && { roll_id: line.rollId }),
      ...(difference > 0 && line.type === 'unit' && cost(line)),
    }
  }),
})

export const transferOf = (draft: Draft): Schemas['TransferStock'] => ({
  from_branch_id: draft.branchId,
  to_branch_id: draft.toBranchId,
  ...text('note', draft.note),
  lines: sentLines(draft, 'transfer').map((line) => ({
    variant_id: line.variantId,
    quantity: line.quantity ?? 0,
    ...(line.rollId && { roll_id: line.rollId }),
  })),
})
