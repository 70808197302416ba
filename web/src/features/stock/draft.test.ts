import { expect, test } from 'vitest'
import { ApiError } from '@/api/errors'
import { isDefinite } from '@/api/refusal'
import {
  adjustmentOf,
  differenceOf,
  emptyDraft,
  isReady,
  leaves,
  missingIn,
  readDraft,
  receiptOf,
  sentLines,
  sumsOf,
  transferOf,
  withArticle,
  withRoll,
  type Article,
  type Draft,
  type Line,
} from './draft'
import { refusalOf } from './refusal'

const carpet: Article = { productId: 'p', variantId: 'v', name: 'Lara', size: '2×3', type: 'unit', books: 7, usualCost: 90_000.5 }
const runner: Article = { productId: 'm', variantId: 'w', name: 'Metraj', size: null, type: 'meter', books: 40, usualCost: 53_000 }
const roll = {
  id: 'r',
  branch_id: 'b',
  variant_id: 'w',
  code: 'R-1',
  width: 0.8,
  dye_lot: 'L1',
  first_length: 32,
  remaining_length: 4.7,
  sold_length: 0,
  waste_length: 0,
  written_off_length: 0,
  moved_length: 0,
  is_remnant: false,
  version: 1,
}
const draft = (part: Partial<Draft>): Draft => ({ ...emptyDraft('b'), ...part })
const only = (lines: Line[]) => lines[0] as Line

test('a size that comes in twice is one line, each new roll is one of its own and much like the last', () => {
  const pieces = withArticle(withArticle([], carpet, 'receipt'), carpet, 'receipt')
  expect(pieces).toMatchObject([{ quantity: 2 }])
  const [first] = withArticle([], runner, 'receipt')
  const rolls = withArticle([{ ...(first as Line), width: 3, dyeLot: 'A', rollCode: 'X', quantity: 20 }], runner, 'receipt')
  expect(rolls).toHaveLength(2)
  expect(rolls[1]).toMatchObject({ width: 3, dyeLot: 'A', rollCode: '', quantity: null })
})

test('a roll stands in a document once; one that is moved goes whole', () => {
  const lines = withRoll(withRoll([], runner, roll, 'transfer'), runner, roll, 'transfer')
  expect(lines).toMatchObject([{ rollId: 'r', quantity: 4.7, books: 4.7 }])
  expect(withRoll([], runner, roll, 'adjustment')).toMatchObject([{ quantity: null }])
})

test('what is counted is compared with the books, what is lost or found is taken as it is', () => {
  const line = { ...only(withRoll([], runner, roll, 'adjustment')), counted: 4.4, quantity: 0.3 }
  expect(differenceOf(line, 'count')).toBe(-0.3)
  expect(differenceOf({ ...line, counted: 5 }, 'correction')).toBe(0.3)
  expect(differenceOf(line, 'damage')).toBe(-0.3)
  expect(differenceOf(line, 'found')).toBe(0.3)
  expect(differenceOf({ ...line, counted: null }, 'count')).toBeNull()
})

test('sums count pieces, rolls and metres, and round the cost of each line half up', () => {
  const lines = [{ ...only(withArticle([], carpet, 'receipt')), quantity: 3 }, { ...only(withArticle([], runner, 'receipt')), quantity: 1.15, unitCost: 0.1 }]
  expect(sumsOf(lines)).toEqual({ pieces: 3, rolls: 1, metres: 1.15, cost: 270_001.62 })
})

test('a receipt sends only what was typed, and pieces have no rolls', () => {
  const lines = [
    { ...only(withArticle([], carpet, 'receipt')), quantity: 2, rollCode: 'no' },
    { ...only(withArticle([], runner, 'receipt')), quantity: 20, rollCode: ' R-9 ', width: 3, unitCost: 0 },
  ]
  expect(receiptOf(draft({ supplier: ' Merinos ', lines }))).toEqual({
    branch_id: 'b',
    supplier: 'Merinos',
    lines: [
      { variant_id: 'v', quantity: 2 },
      { variant_id: 'w', quantity: 20, unit_cost: 0, roll_code: 'R-9', width: 3 },
    ],
  })
})

test('an adjustment leaves out what agrees, and a refusal finds its line by what was sent', () => {
  const agrees = { ...only(withArticle([], carpet, 'adjustment')), counted: 7 }
  const less = { ...only(withRoll([], runner, roll, 'adjustment')), counted: 4 }
  const counted = draft({ lines: [agrees, less] })
  expect(adjustmentOf(counted).lines).toEqual([{ variant_id: 'w', quantity: -0.7, roll_id: 'r' }])
  const refusal = refusalOf(
    new ApiError(409, { code: 'INSUFFICIENT_STOCK', details: { line: 0, available: '0.5', unit: 'meter' } }),
    sentLines(counted, 'adjustment'),
  )
  expect(refusal.lines).toEqual({ [less.id]: { field: 'quantity', available: 0.5 } })
  expect(refusal.form).toBeUndefined()
})

test('what is more than the books have, missing or written twice is said before it is sent', () => {
  const line = only(withArticle([], carpet, 'transfer'))
  const moving = draft({ toBranchId: 'c', lines: [{ ...line, quantity: 8 }] })
  expect(missingIn(moving, 'transfer').lines).toEqual({ [line.id]: 'tooMuch' })
  expect(leaves({ ...line, quantity: 8 }, moving, 'transfer')).toBe(8)
  expect(missingIn(draft({ toBranchId: 'b', lines: [{ ...line, quantity: null }] }), 'transfer')).toEqual({
    toBranch: 'same',
    lines: { [line.id]: 'required' },
  })
  expect(isReady(missingIn(draft({ toBranchId: 'c', lines: [{ ...line, quantity: 7 }] }), 'transfer'))).toBe(true)
  const rolls = withArticle(withArticle([], runner, 'receipt'), runner, 'receipt').map((one) => ({ ...one, quantity: 5, rollCode: 'R-1' }))
  expect(Object.values(missingIn(draft({ lines: rolls }), 'receipt').lines)).toEqual(['code'])
  expect(missingIn(draft({ reason: 'damage', lines: [{ ...line, quantity: 9 }] }), 'adjustment').lines).toEqual({ [line.id]: 'tooMuch' })
  expect(isReady(missingIn(draft({ reason: 'count', lines: [{ ...line, counted: 0 }] }), 'adjustment'))).toBe(true)
})

test('a transfer names its branches and rolls', () => {
  expect(transferOf(draft({ toBranchId: 'c', lines: withRoll([], runner, roll, 'transfer') }))).toEqual({
    from_branch_id: 'b',
    to_branch_id: 'c',
    lines: [{ variant_id: 'w', quantity: 4.7, roll_id: 'r' }],
  })
})

test('a draft survives being remembered, and what is none is forgotten', () => {
  const kept = draft({ note: 'x', lines: withArticle([], carpet, 'receipt') })
  expect(readDraft(JSON.stringify(kept))).toEqual(kept)
  expect(readDraft('{"branchId":1}')).toBeNull()
  expect(readDraft('{')).toBeNull()
  expect(readDraft(null)).toBeNull()
})

test('a taken code is said at the rolls that name one; other refusals at their fields or the form', () => {
  const [named, unnamed] = withArticle(withArticle([], runner, 'receipt'), runner, 'receipt').map((line, index) => ({
    ...line,
    rollCode: index === 0 ? 'R-1' : '',
  })) as [Line, Line]
  const taken = refusalOf(new ApiError(409, { code: 'ALREADY_EXISTS', details: { fields: { code: 'taken' } } }), [named, unnamed])
  expect(taken.lines).toEqual({ [named.id]: { field: 'roll_code', message: 'taken' } })
  const wrong = refusalOf(
    new ApiError(422, { code: 'VALIDATION_ERROR', details: { fields: { 'lines[1].width': 'above 0', to_branch_id: 'the same', other: 'odd' } } }),
    [named, unnamed],
  )
  expect(wrong).toEqual({ lines: { [unnamed.id]: { field: 'width', message: 'above 0' } }, fields: { to_branch_id: 'the same' }, form: 'odd' })
  expect(isDefinite(new ApiError(422, { code: 'VALIDATION_ERROR' }))).toBe(true)
  expect(isDefinite(new ApiError(0, { code: 'NO_CONNECTION' }))).toBe(false)
  expect(isDefinite(new ApiError(409, { code: 'IDEMPOTENCY_KEY_REUSED' }))).toBe(false)
})
