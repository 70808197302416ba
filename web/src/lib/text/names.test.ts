import { expect, test } from 'vitest'
import { commonName, nameLanguages, nameOrder } from './names'

test('the common name is that of the organisation’s language', () => {
  expect(nameLanguages('fa')).toEqual(['fa', 'uz', 'ru', 'en'])
  expect(commonName({ ru: 'Ковры', fa: ' ' }, 'fa')).toBe('Ковры')
  expect(commonName({ uz: 'Gilamlar', fa: 'فرش‌ها' }, 'fa')).toBe('فرش‌ها')
  expect(commonName({}, 'fa')).toBe('')
})

test.each([
  ['fa', ['آبی', 'پرده', 'چای', 'ژاله', 'گل', 'وان', 'هما', 'یاس', 'apple', 'Zebra']],
  ['ru', ['Ежик', 'Ёлка', 'Ель', 'Жук', 'apple', 'Sabo', 'Shox', 'Zebra']],
  ['en', ['Ежик', 'Ёлка', 'Ель', 'Жук', 'apple', 'Sabo', 'Shox', 'Zebra']],
  ['uz', ['apple', 'Gul', 'Oydin', 'Sabo', 'Zebra', 'Oʻktam', 'Gʻuncha', 'Shox', 'Chiroy', 'Ель', 'Жук']],
])('names sort as in %s', (language, names) => {
  expect(names.toSorted().toSorted(nameOrder(language))).toEqual(names)
})
