import { expect, test } from 'vitest'
import { fits, fold, matches, plainCode } from './fold'

test.each([
  ['Koʻk yoʻlak', 'kok yolak'],
  ['قالیچهٔ كاشان', 'قالیچه کاشان'],
  ['می‌خواهم', 'می خواهم'],
  ['خانۀ قەوە', 'خانه قهوه'],
  ['Oʿktam yoˈl o＇n', 'oktam yol on'],
  ['۲×۳', '2x3'],
  ['Ёлка, Цех!', 'elka tsex'],
  ['Гилам 2 х 3', 'gilam 2x3'],
  ['كتابي ۲٫۵×۴', 'کتابی 2.5x4'],
  [' ?! ', ''],
])('folds %s', (text, folded) => expect(fold(text)).toBe(folded))

test('finds by the beginnings of words in any order', () => {
  expect(fits('sal qu', 'Quick sale')).toBe(true)
  expect(fits('ale', 'Quick sale')).toBe(false)
  expect(fits('فروش', 'فروش سریع')).toBe(true)
  expect(fits('', 'Anything')).toBe(true)
})

test('words are found in any order, with one wrong letter', () => {
  const text = fold('Lara Gilam 2×3')
  for (const q of ['gilam lara', 'лара', 'gilan', 'gila', '2x3 lara', '']) expect(matches(text, q), q).toBe(true)
  for (const q of ['gilem lora mashad', '3x4', 'zilan']) expect(matches(text, q), q).toBe(false)
})

test.each(['\u200e4780001\u00a0', '۴۷۸۰۰۰۱', '٤٧٨٠٠٠١', '４７８０００１'])('reads the code %s', (code) => expect(plainCode(code)).toBe('4780001'))
