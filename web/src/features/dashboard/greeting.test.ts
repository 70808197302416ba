import { expect, test } from 'vitest'
import { greetingAt } from './greeting'

test('nobody is wished a good evening in the small hours', () => {
  expect([0, 2, 4].map(greetingAt)).toEqual(['night', 'night', 'night'])
  expect([5, 10].map(greetingAt)).toEqual(['morning', 'morning'])
  expect([11, 16].map(greetingAt)).toEqual(['day', 'day'])
  expect([17, 23].map(greetingAt)).toEqual(['evening', 'evening'])
})
