import { expect, test } from 'vitest'
import { metrePriceOf, rankRolls, restOf, type Roll } from './rolls'

const roll = (code: string, remaining: number, more: Partial<Roll> = {}) =>
  ({ id: code, code, remaining_length: remaining, is_remnant: false, ...more }) as Roll
const codes = (rolls: Roll[]) => rolls.map((one) => one.code)

test('rolls are ranked as the server ranks them', () => {
  const rolls = [
    roll('long', 30),
    roll('bad rest', 6.9),
    roll('even', 6.5),
    roll('good rest', 8),
    roll('remnant', 7.2, { is_remnant: true }),
    roll('short', 6.4),
  ]
  expect(codes(rankRolls(rolls, 6.5, [], 1))).toEqual(['remnant', 'even', 'good rest', 'long', 'bad rest'])
  const lots = [roll('other', 7, { dye_lot: 'B', is_remnant: true }), roll('same', 40, { dye_lot: 'A' }), roll('none', 7)]
  expect(codes(rankRolls(lots, 5, ['A'], 1))).toEqual(['same', 'other', 'none'])
  expect(codes(rankRolls(lots, 5, ['a\u200E'], 1))).toEqual(['same', 'other', 'none'])
  expect(restOf(roll('x', 6.5), 2.2)).toBe(4.3)
})

test('a metre costs what its roll says, else the product, else the collection by width', () => {
  expect(metrePriceOf(roll('r', 3, { price_per_meter: 50 }), 100, 10)).toBe(50)
  expect(metrePriceOf(roll('r', 3, { width: 4 }), 100, 10)).toBe(100)
  expect(metrePriceOf(roll('r', 3, { width: 2.5 }), null, 10.01)).toBe(25.03)
  expect(metrePriceOf(roll('r', 3), null, 10)).toBeNull()
})
