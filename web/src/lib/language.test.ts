import i18n from 'i18next'
import { expect, test } from 'vitest'

test('one and many have their words in every language', async () => {
  await i18n.loadNamespaces('products')
  const words: string[] = []
  for (const language of ['uz', 'ru', 'fa', 'en']) {
    await i18n.changeLanguage(language)
    words.push(i18n.t('products:count', { count: 1 }), i18n.t('products:count', { count: 5 }))
  }
  expect(words).toEqual(['1 ta mahsulot', '5 ta mahsulot', '1 товар', '5 товаров', '۱ کالا', '۵ کالا', '1 product', '5 products'])
})
