import { expect, test } from 'vitest'
import { commonName, nameLanguages } from './names'

test('the common name is that of the organisation’s language', () => {
  expect(nameLanguages('fa')).toEqual(['fa', 'uz', 'ru', 'en'])
  expect(commonName({ ru: 'Ковры', fa: ' ' }, 'fa')).toBe('Ковры')
  expect(commonName({ uz: 'Gilamlar', fa: 'فرش‌ها' }, 'fa')).toBe('فرش‌ها')
  expect(commonName({}, 'fa')).toBe('')
})
