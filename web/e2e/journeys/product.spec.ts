import { expect, test } from '../support/journey.ts'

test.use({ as: { role: 'admin' } })

test('changes a price', async ({ page, shop, t, format, language }) => {
  const runner = await shop.runner({ price: 95_000 })
  await page.goto(`/products/${runner.id}`)
  const price = page.getByLabel(t('products:sellPricePerMetre'))
  await expect(price).toHaveValue(format.number(95_000))
  await price.fill(language === 'fa' ? '۱۲۰۰۰۰' : '120 000')
  await page.getByRole('button', { name: t('save'), exact: true }).click()

  await expect(page.getByText(t('products:saved'))).toBeVisible()
  await expect(price).toHaveValue(format.number(120_000))
  expect((await shop.product(runner.id)).sell_price_per_meter).toBe(120_000)
})

test('shows what somebody else saved meanwhile, and lets the person decide', { tag: '@desktop' }, async ({ page, shop, t, format }) => {
  const carpet = await shop.carpet({ price: 570_000 })
  await page.goto(`/products/${carpet.id}`)
  const price = page.getByLabel(t('products:sellPrice')).first()
  await price.fill('610000')
  await shop.changePrice(carpet, 590_000)
  await page.getByRole('button', { name: t('save'), exact: true }).click()

  const conflict = page.getByRole('alert').filter({ hasText: t('stale.title') })
  await expect(conflict.getByRole('cell', { name: format.money(590_000) })).toBeVisible()
  await expect(conflict.getByRole('cell', { name: format.money(610_000) })).toBeVisible()
  await expect(price).toHaveValue(format.number(610_000))
  expect((await shop.product(carpet.id)).sell_price).toBe(590_000)

  await conflict.getByRole('button', { name: t('stale.keep') }).click()
  await expect(page.getByText(t('products:saved'))).toBeVisible()
  expect((await shop.product(carpet.id)).sell_price).toBe(610_000)
})

test('keeps what was typed through a reload', { tag: '@phone' }, async ({ page, shop, t, format }) => {
  const carpet = await shop.carpet({ price: 570_000 })
  await page.goto(`/products/${carpet.id}`)
  const price = page.getByLabel(t('products:sellPrice')).first()
  await price.fill('610000')
  await expect(page.getByRole('button', { name: t('save'), exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByText(t('products:draft.kept'))).toBeVisible()
  await expect(price).toHaveValue(format.number(610_000))
})
