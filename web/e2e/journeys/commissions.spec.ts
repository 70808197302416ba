import { expect, expectNoSidewaysScroll, test } from '../support/journey.ts'
import { Till } from '../support/till.ts'

test('a shared sale earns each seller their part', { tag: '@desktop' }, async ({ page, shop, member, t, format }) => {
  const carpet = await shop.carpet({ price: 600_000, pieces: 2 })
  const colleague = await shop.member()
  await shop.rate(member?.id ?? '', 10)
  const till = new Till(page, t)
  await till.open()
  await till.find(carpet.name)
  await till.goods(carpet.name, '2×3').click()
  await page.getByRole('button', { name: carpet.name, expanded: false }).click()
  await page.getByRole('combobox', { name: t('sell:colleague.label') }).click()
  await page.getByRole('option', { name: colleague.full_name }).click()
  await till.toPayment.click()
  await till.sellButton.click()
  await expect(till.sold).toBeVisible()

  await page.goto('/commissions')
  await page.getByRole('link', { name: format.money(30_000) }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText(format.money(300_000))).toBeVisible()
  await expectNoSidewaysScroll(page)
})

test.describe(() => {
  test.use({ as: { role: 'admin' } })

  test('what a seller earned is paid once and printed', async ({ page, shop, t, format }) => {
    const carpet = await shop.carpet({ price: 600_000, pieces: 2 })
    const seller = await shop.member()
    await shop.rate(seller.id ?? '', 10)
    await shop.sellBy(seller.username, carpet)
    await page.goto('/commissions')
    const row = page.getByRole('listitem').filter({ hasText: seller.full_name }).filter({ has: page.getByRole('button', { name: t('commissions:pay.short') }) })
    await row.getByRole('button', { name: t('commissions:pay.short') }).click()
    const dialog = page.getByRole('dialog', { name: t('commissions:pay.title', { amount: format.money(60_000) }) })
    await expect(dialog.getByText(seller.full_name)).toBeVisible()
    await dialog.getByRole('button', { name: t('commissions:pay.action') }).click()
    await expect(dialog).toBeHidden()
    await expect(row).toBeHidden()

    await page.getByRole('tab', { name: t('commissions:views.paid') }).click()
    const popup = page.waitForEvent('popup')
    await page.getByRole('listitem').filter({ hasText: seller.full_name }).getByRole('button').click()
    await expect((await popup).getByText(seller.full_name).first()).toBeVisible()
    await expectNoSidewaysScroll(page)
  })

  test('some of what a seller earned is chosen and paid', async ({ page, shop, t, format }) => {
    const carpet = await shop.carpet({ price: 600_000, pieces: 3 })
    const seller = await shop.member()
    await shop.rate(seller.id ?? '', 10)
    const sold = [await shop.sellBy(seller.username, carpet), await shop.sellBy(seller.username, carpet), await shop.sellBy(seller.username, carpet)]
    await page.goto('/commissions')
    await page.getByRole('button', { name: seller.full_name }).click()
    for (const { number } of sold.slice(0, 2)) await page.getByRole('checkbox', { name: t('commissions:choose', { number }) }).click()
    await expect(page.getByText(t('commissions:chosen', { count: 2 }))).toBeVisible()
    await page.getByRole('button', { name: t('commissions:pay.action') }).click()
    const dialog = page.getByRole('dialog', { name: t('commissions:pay.title', { amount: format.money(120_000) }) })
    await dialog.getByRole('button', { name: t('commissions:pay.action') }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('checkbox')).toHaveCount(1)
    await expectNoSidewaysScroll(page)
  })
})
