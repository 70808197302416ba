import { expect, test } from 'vitest'
import { fits, fold } from './fold'

test.each([
  ['Koʻk yoʻlak', 'kok yolak'],
  ['قالیچهٔ كاشان', 'قالیچه کاشان'],
  ['می‌خواهم', 'می خواهم'],
  ['۲×۳', '2 3'],
  ['Ёлка', 'елка'],
  [' ?! ', ''],
])('folds %s', (text, folded) => expect(fold(text)).toBe(folded))

test('finds by the beginnings of words in any order', () => {
  expect(fits('sal qu', 'Quick sale')).toBe(true)
  expect(fits('ale', 'Quick sale')).toBe(false)
  expect(fits('فروش', 'فروش سریع')).toBe(true)
  expect(fits('', 'Anything')).toBe(true)
})
