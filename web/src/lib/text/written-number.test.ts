import { expect, test } from 'vitest'
import { mayBecomeNumber, readNumber, understand } from './written-number'

// The server's WrittenNumberTest has the same cases.
test.each([
  ['0', 0],
  ['1250000', 1_250_000],
  ['1 250 000', 1_250_000],
  ['1\u00A0250\u202F000', 1_250_000],
  ['1,250,000', 1_250_000],
  ['1.250.000', 1_250_000],
  ['1’250’000', 1_250_000],
  ["1ʻ250'000", 1_250_000],
  ['۱٬۲۵۰٬۰۰۰', 1_250_000],
  ['۱۲۵۰۰۰۰', 1_250_000],
  ['١٢٫٥', 12.5],
  ['१२', 12],
  ['１２', 12],
  ['1.250,50', 1250.5],
  ['1,250.50', 1250.5],
  ['1 250,000', 1250],
  ['1 250.5', 1250.5],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['0,125', 0.125],
  ['0.125', 0.125],
  ['1250,125', 1250.125],
  ['1.2345', 1.2345],
  ['.5', 0.5],
  ['5.', 5],
  ['-5', -5],
  ['−1 250', -1250],
  ['+7', 7],
  ['\u200E125\u200F', 125],
  ['1،5', 1.5],
])('%s means one thing', (text, value) => {
  expect(understand(text, false)).toEqual({ value, isSure: true })
  expect(understand(text, true)).toEqual({ value, isSure: true })
})

test.each([
  ['125.000', 125_000, 125],
  ['6,125', 6125, 6.125],
  ['-1.250', -1250, -1.25],
  ['۱۲۵.۰۰۰', 125_000, 125],
  ['999,999', 999_999, 999.999],
])('%s is taken for thousands in an amount and for decimals in a measure', (text, amount, measure) => {
  expect(understand(text, false)).toEqual({ value: amount, isSure: false })
  expect(understand(text, true)).toEqual({ value: measure, isSure: false })
})

test.each([
  '', ' ', '-', '.', ',', '12 m', '1.2.3', '1,25,000', '1 25', '12 50', '1250 000', '0 125', '1.250.50',
  '1,250.500,5', "1 250'000", '1e5', '½', '۵x', '(5)', '--5', '5-', '1.250 000', '1٫5٫5', '1  250',
])('%s is no number', (text) => {
  expect(readNumber(text)).toEqual({ withPoint: null, withComma: null })
  expect(understand(text, false)).toBeNull()
})

test('every beginning of a number may be typed', () => {
  for (const text of ['-1.250,50', '1 250 000', '۱٬۲۵۰٫۵', '1,250,000']) {
    for (let end = 0; end <= text.length; end++) expect(mayBecomeNumber(text.slice(0, end)), text.slice(0, end)).toBe(true)
  }
  expect(mayBecomeNumber('12 m')).toBe(false)
})
