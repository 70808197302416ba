import { expect, test } from 'vitest'
import { parseNumber, toLatinDigits } from './digits'

test('reads Persian, Arabic and Latin digits', () => {
  expect(toLatinDigits('۰۹۱۲ ٣٤')).toBe('0912 34')
  expect(parseNumber('۱٬۲۳۴٫۵')).toBe(1234.5)
  expect(parseNumber('١٢')).toBe(12)
})

test('takes the marks between thousands as they are written in each language', () => {
  expect(parseNumber('1 250 000')).toBe(1_250_000)
  expect(parseNumber('1,250,000')).toBe(1_250_000)
  expect(parseNumber('12,5')).toBe(12.5)
})

test('is no number when it is none', () => {
  expect(parseNumber('')).toBeNull()
  expect(parseNumber('12 m')).toBeNull()
  expect(parseNumber('1.2.3')).toBeNull()
})
