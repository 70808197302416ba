import i18n from 'i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from './language'

afterEach(() => chooseLanguage('en'))

test('Uzbek has one form for every number, also in a browser that knows no Uzbek', async () => {
  await chooseLanguage('uz')
  vi.spyOn(Intl.PluralRules.prototype, 'select').mockReturnValue('one')
  expect(i18n.t('line.waiting', { count: 1 })).toBe('1 ta savdo kutmoqda')
})

test('Russian keeps its forms', async () => {
  await chooseLanguage('ru')
  expect([1, 3, 5].map((count) => i18n.t('line.waiting', { count }))).toEqual(['1 продажа ждёт', '3 продажи ждут', '5 продаж ждут'])
})
