import { expect, expectNoSidewaysScroll, test } from '../support/journey.ts'
import { unique } from '../support/shop.ts'

test('asks to give one of two back, and a director approves it', { tag: '@phone' }, async ({ page, shop, visit, t, format }) => {
  const carpet = await shop.carpet({ price: 600_000, pieces: 4 })
  const sale = await shop.sell(carpet, 2, { name: unique('Dilshod') })
  await page.goto(`/sales/${sale.id}`)
  await page.getByRole('link', { name: t('sales:returnAction'), exact: true }).click()
  await page.getByRole('button', { name: new RegExp(t('returns:new.less', { name: carpet.name })) }).click()
  await expect(page.getByText(format.money(600_000)).first()).toBeVisible()
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: t('returns:new.ask') }).click()
  const asked = page.getByRole('dialog')
  await expect(asked.getByText(t('returns:statuses.pending'))).toBeVisible()
  await expect(asked.getByRole('button', { name: t('returns:withdraw') })).toBeVisible()

  const director = await visit((await shop.member({ role: 'admin' })).username)
  await director.goto('/returns?status=pending')
  await director.getByRole('searchbox', { name: t('search') }).fill(sale.number)
  await director.getByRole('link', { name: new RegExp(carpet.name) }).click()
  const sheet = director.getByRole('dialog')
  await sheet.getByRole('button', { name: t('returns:payments.card') }).click()
  await sheet.getByRole('button', { name: t('returns:approve'), exact: true }).click()
  await expect(sheet.getByText(t('returns:statuses.approved'))).toBeVisible()
  await director.goto(`/sales/${sale.id}`)
  await expect(director.getByRole('dialog').getByText(t('sales:returned'))).toBeVisible()
})

test.describe('a director', () => {
  test.use({ as: { role: 'admin' } })

  test('exchanges a carpet for a dearer one', { tag: '@phone' }, async ({ page, shop, t, format }) => {
    const carpet = await shop.carpet({ price: 600_000, pieces: 2 })
    const dearer = await shop.carpet({ price: 900_000, pieces: 1 })
    const sale = await shop.sell(carpet, 1)
    await page.goto(`/sales/${sale.id}`)
    await page.getByRole('link', { name: t('sales:exchangeAction') }).click()
    await page.getByRole('searchbox', { name: t('returns:new.find') }).fill(dearer.name)
    await page.getByRole('button', { name: new RegExp(t('returns:new.add', { name: dearer.name })) }).click()
    await expect(page.getByText(t('returns:new.paysMore'))).toBeVisible()
    await expect(page.getByText(format.money(300_000)).first()).toBeVisible()
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: t('returns:new.doExchange') }).click()
    const done = page.getByRole('dialog')
    await expect(done.getByText(t('returns:statuses.approved'))).toBeVisible()
    await done.getByRole('link', { name: t('returns:newSale') }).click()
    await expect(page.getByRole('dialog').getByRole('term').filter({ hasText: t('sales:payments.exchange') })).toBeVisible()
  })
})
