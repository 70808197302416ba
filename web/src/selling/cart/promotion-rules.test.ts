import { expect, test } from 'vitest'
import type { Promotion } from '@/offline/promotions'
import { applyTo, bestOf, priceBy, runsAt, shares, type Goods, type Sold } from './promotion-rules'

const CARPET: Goods = { productId: 'p', categoryId: 'c', collectionId: 'k' }
const PLAIN: Goods = { productId: 'q', categoryId: 'd', collectionId: null }
let ids = 0

const promotion = (part: Partial<Promotion>): Promotion => ({
  id: `00000000-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
  version: 1,
  name: 'Promotion',
  type: 'percentage',
  value: 10,
  for: 'all',
  targets: [],
  startsAt: '2026-11-01T00:00:00Z',
  endsAt: null,
  ...part,
})
const percent = (value: number) => promotion({ value })
const fixed = (value: number) => promotion({ type: 'fixed_amount', value })
const line = (listAmount: number, quantity: number, ownAmount: number | null = null): Sold => ({ goods: CARPET, listAmount, quantity, ownAmount })
const discount = (one: Promotion, sold: Sold) => applyTo([sold], [one])[0]?.discount ?? null

test('it takes percent of the list amount', () => {
  expect(discount(percent(15), line(333_333, 1))).toBe(49_999.95)
  expect(discount(percent(12.5), line(975_000, 6.5))).toBe(121_875)
})

test('it takes a fixed amount off each piece and metre', () => {
  expect(discount(fixed(5_000), line(450_000, 3))).toBe(15_000)
  expect(discount(fixed(5_000), line(975_000, 6.5))).toBe(32_500)
})

test('it is rounded once and shared to the cent', () => {
  const applied = applyTo([line(33.33, 1), line(33.33, 1), line(33.34, 1)], [percent(10)])
  expect(applied.map((one) => one?.discount)).toEqual([3.33, 3.33, 3.34])
})

test('shares always make their rounded sum', () => {
  expect(shares([0.005, 0.005, 0.005])).toEqual([0.01, 0.01, 0])
  expect(shares([3.333, 3.333, 3.333])).toEqual([3.34, 3.33, 3.33])
  expect(shares([0.001])).toEqual([0])
  expect(shares([1.999, 0.001, 7.505])).toEqual([2, 0, 7.51])
})

test('each line gets the best for its goods', () => {
  const forAll = percent(5)
  const forCategory = promotion({ value: 10, for: 'category', targets: ['above', 'c'] })
  const forCollection = promotion({ type: 'fixed_amount', value: 30_000, for: 'collection', targets: ['k'] })
  const forProduct = promotion({ value: 15, for: 'product', targets: ['p'] })
  const running = [forAll, forCategory, forCollection, forProduct]
  const best = (goods: Goods, listAmount: number) => bestOf(running, { goods, listAmount, quantity: 1 })
  expect(best(CARPET, 100_000)).toBe(forCollection)
  expect(best(CARPET, 300_000)).toBe(forProduct)
  expect(best(PLAIN, 300_000)).toBe(forAll)
})

test('of two that take the same, it is the one with the lower id', () => {
  const [first, second] = [percent(10), percent(10)]
  expect(bestOf([second, first], line(100_000, 1))).toBe(first)
})

test('it gives nothing away', () => {
  expect(discount(fixed(150_000), line(150_000, 1))).toBeNull()
  expect(discount(percent(100), line(150_000, 1))).toBeNull()
  expect(discount(fixed(149_999.99), line(150_000, 1))).toBe(149_999.99)
})

test('a price by hand is the promotion’s unless it is lower', () => {
  expect(discount(percent(20), line(100_000, 1, 80_000))).toBe(20_000)
  expect(discount(percent(20), line(100_000, 1, 90_000))).toBe(10_000)
  expect(discount(percent(20), line(100_000, 1, 79_999.99))).toBeNull()
  expect(discount(percent(20), line(100_000, 1, 100_000))).toBeNull()
  expect(discount(percent(20), line(100_000, 1, 110_000))).toBeNull()
})

test('a price tag is the same for one and for ten', () => {
  expect(priceBy(percent(15), 333_333)).toBe(283_333.05)
  expect(priceBy(fixed(5_000), 150_000)).toBe(145_000)
  expect(priceBy(fixed(150_000), 150_000)).toBeNull()
})

test('it holds from its first moment and no longer at its last', () => {
  const one = promotion({ startsAt: '2026-11-29T19:00:00Z', endsAt: '2026-11-30T19:00:00Z' })
  const at = (moment: string) => runsAt(one, Date.parse(moment))
  expect([at('2026-11-29T18:59:59.999Z'), at('2026-11-29T19:00:00Z'), at('2026-11-30T18:59:59.999Z'), at('2026-11-30T19:00:00Z')]).toEqual([false, true, true, false])
})
