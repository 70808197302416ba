import { expect, test } from 'vitest'
import { byProduct, changedSince, changeOf, EMPTY_PLAN, readPlan, shareOf, type PriceItem } from './rule'

const item = (product: string, old_price: number, new_price: number): PriceItem => ({
  product_id: product,
  product_name: product,
  field: 'sell_price',
  old_price,
  new_price,
  was_own: true,
})

test('a plan is asked only when it says something', () => {
  expect(changeOf(EMPTY_PLAN)).toBeNull()
  expect(changeOf({ ...EMPTY_PLAN, value: 0 })).toBeNull()
  expect(changeOf({ ...EMPTY_PLAN, value: 5, choice: 'picked' })).toBeNull()
  expect(changeOf({ ...EMPTY_PLAN, value: 5, q: ' ' })).toEqual({ all: true, rule: { kind: 'percent', value: 5 }, round_to: 1000 })
})

test('lowering has a minus, a price by area has none; picks stand instead of filters', () => {
  const lower = { ...EMPTY_PLAN, value: 20_000, kind: 'amount' as const, direction: 'down' as const, roundTo: 0, category: 'c', q: ' lara ' }
  expect(changeOf(lower)).toEqual({ category_id: 'c', q: 'lara', rule: { kind: 'amount', value: -20_000 } })
  expect(changeOf({ ...lower, kind: 'per_square_meter' })?.rule).toEqual({ kind: 'per_square_meter', value: 20_000 })
  expect(changeOf({ ...lower, choice: 'picked', picked: [{ id: 'a', name: 'A' }] })).toEqual({ product_ids: ['a'], rule: { kind: 'amount', value: -20_000 } })
})

test('prices of a product stand together', () => {
  expect(byProduct([item('a', 1, 2), item('a', 3, 4), item('b', 1, 2)]).map(({ id, items }) => [id, items.length])).toEqual([['a', 2], ['b', 1]])
})

test('a price that was none changes by no share', () => {
  expect(shareOf(item('a', 0, 5))).toBeNull()
  expect(shareOf(item('a', 100, 150))).toBe(0.5)
})

test('a plan survives being remembered, and what is none is forgotten', () => {
  expect(readPlan(JSON.stringify({ ...EMPTY_PLAN, value: 3 }))).toEqual({ ...EMPTY_PLAN, value: 3 })
  expect(readPlan('{"kind":"double"}')).toBeNull()
  expect(readPlan('{')).toBeNull()
})

test('a refused undo names the prices in its way', () => {
  expect(changedSince({ changed_since: [item('a', 1, 2)], changed_since_count: 300 })).toEqual({ items: [item('a', 1, 2)], count: 300 })
  expect(changedSince({})).toEqual({ items: [], count: 0 })
})
