import i18n from 'i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from './language'

afterEach(() => chooseLanguage('en'))

test('Uzbek has one form for every number, also in a browser that knows no Uzbek', async () => {
  await chooseLanguage('uz')
  vi.spyOn(Intl.PluralRules.prototype, 'select').mockReturnValue('one')
  expect(i18n.t('connection.waiting', { count: 1 })).toBe('1 ta savdo kutmoqda')
})

test('Russian keeps its forms', async () => {
  await chooseLanguage('ru')
  expect([1, 3, 5].map((count) => i18n.t('connection.waiting', { count }))).toEqual(['1 продажа ждёт', '3 продажи ждут', '5 продаж ждут'])
})

test('one and many have their words in every language', async () => {
  await i18n.loadNamespaces('products')
  const words: string[] = []
  for (const language of ['uz', 'ru', 'fa', 'en']) {
    await i18n.changeLanguage(language)
    words.push(i18n.t('products:count', { count: 1 }), i18n.t('products:count', { count: 5 }))
  }
  expect(words).toEqual(['1 ta mahsulot', '5 ta mahsulot', '1 товар', '5 товаров', '۱ کالا', '۵ کالا', '1 product', '5 products'])
})
