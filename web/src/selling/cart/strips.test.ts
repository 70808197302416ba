import { expect, test } from 'vitest'
import { layouts } from './strips'

test('a piece narrower than the roll takes its length, or is turned', () => {
  const [best, other] = layouts(3, 4.5, 4)
  expect(best).toMatchObject({ strips: 1, stripLength: 4.5, metres: 4.5, area: 13.5, waste: 4.5 })
  expect(best?.wasteShare).toBeCloseTo(0.25)
  expect(other).toMatchObject({ strips: 2, stripLength: 3, metres: 6, waste: 10.5 })
})

test('a room wider than the roll takes strips side by side', () => {
  expect(layouts(5, 6, 3)[0]).toMatchObject({ strips: 2, stripLength: 5, metres: 10, area: 30, waste: 0 })
  expect(layouts(5, 6, 2.5)[0]).toMatchObject({ strips: 2, stripLength: 6, metres: 12, waste: 0 })
})

test('widths that divide evenly take no strip more, and a square is laid one way', () => {
  expect(layouts(1.2, 3, 0.4)[0]?.strips).toBe(3)
  expect(layouts(4, 4, 4)).toHaveLength(1)
  expect(layouts(0, 4, 4)).toEqual([])
})
