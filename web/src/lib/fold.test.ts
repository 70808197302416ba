import { expect, test } from 'vitest'
import { fold, matches } from './fold'

test('one word in four scripts is the same', () => {
  expect(fold('Гилам 2 х 3')).toBe('gilam 2x3')
  expect(fold('gʻijduvon')).toBe(fold("g'ijduvon"))
  expect(fold('كتابي ۲٫۵×۴')).toBe('کتابی 2.5x4')
  expect(fold('Ёлка, Цех!')).toBe('elka tsex')
})

test('words are found in any order, with one wrong letter', () => {
  const text = fold('Lara Gilam 2×3')
  for (const q of ['gilam lara', 'лара', 'gilan', 'gila', '2x3 lara', '']) expect(matches(text, q), q).toBe(true)
  for (const q of ['gilem lora mashad', '3x4', 'zilan']) expect(matches(text, q), q).toBe(false)
})
