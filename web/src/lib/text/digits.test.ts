import { expect, test } from 'vitest'
import { toLatinDigits } from './digits'

test('replaces the digits of all scripts', () => {
  expect(toLatinDigits('۰۹۱۲ ٣٤ 09٫5')).toBe('0912 34 09.5')
  expect(toLatinDigits('०९ ０９ 𝟎𝟗𝟘𝟡')).toBe('09 09 0909')
})
