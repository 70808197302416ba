import { expect, test } from '../support/journey.ts'
import { words } from '../support/words.ts'

test.use({ as: { role: 'admin' } })

test('speaks another language at once, without a reload', { tag: '@phone' }, async ({ page, shop, t, language }) => {
  const carpet = await shop.carpet({ price: 570_000, pieces: 3 })
  const persian = words('fa')
  const uzbek = words('uz')
  await page.goto(`/products/${carpet.id}`)
  const html = page.locator('html')
  const heading = page.getByRole('heading', { level: 2, name: language === 'fa' ? persian('products:prices') : uzbek('products:prices'), exact: true })
  await expect(heading).toBeVisible()
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))

  async function choose(name: string, from: typeof t) {
    await page.getByRole('button', { name: from('language') }).click()
    await page.getByRole('menuitemradio', { name }).click()
  }
  const expectPersian = async () => {
    await expect(html).toHaveAttribute('lang', 'fa')
    await expect(html).toHaveAttribute('dir', 'rtl')
    await expect(page.getByLabel(persian('products:sellPrice')).first()).toHaveValue('۵۷۰٬۰۰۰')
    // Sold today; in the Solar Hijri calendar, the year is 1405 or later.
    await expect(page.getByText(/۱۴\d?[۰-۹]{2}\/[۰-۹]{2}\/[۰-۹]{2}/).first()).toBeVisible()
    await expect(page.getByRole('link', { name: persian('nav.sales') }).filter({ visible: true })).toBeVisible()
  }
  const expectUzbek = async () => {
    await expect(html).toHaveAttribute('lang', 'uz')
    await expect(html).toHaveAttribute('dir', 'ltr')
    await expect(page.getByLabel(uzbek('products:sellPrice')).first()).toHaveValue('570\u00A0000')
    await expect(page.getByText(/\d{2}\.\d{2}\.20\d{2}/).first()).toBeVisible()
    await expect(page.getByRole('link', { name: uzbek('nav.sales') }).filter({ visible: true })).toBeVisible()
  }

  if (language === 'fa') {
    await expectPersian()
    await choose('Oʻzbekcha', persian)
    await expectUzbek()
    await choose('فارسی', uzbek)
    await expectPersian()
  } else {
    await expectUzbek()
    await choose('فارسی', uzbek)
    await expectPersian()
    await choose('Oʻzbekcha', persian)
    await expectUzbek()
  }
  expect(await page.evaluate(() => 'sameDocument' in globalThis), 'still the same document').toBe(true)
})
