import { expect, expectNoSidewaysScroll, test } from '../support/journey.ts'
import { Till } from '../support/till.ts'

test('shares a sale with a colleague, and sees what it earns', { tag: '@phone' }, async ({ page, shop, t, format, member }) => {
  const carpet = await shop.carpet({ price: 600_000, pieces: 2 })
  const colleague = await shop.member()
  await shop.rate(member?.id ?? '', 10)
  const till = new Till(page, t)
  await page.goto('/sell')
  await till.find(carpet.name)
  await till.goods(carpet.name, '2×3').click()
  await till.toPayment.click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: carpet.name }).first().click()
  await page.getByRole('combobox', { name: t('sell:colleague.label') }).click()
  await page.getByRole('option', { name: colleague.full_name }).click()
  await till.toPayment.click()
  await till.sellButton.click()
  await expect(till.sold).toBeVisible()

  await page.goto('/commissions')
  await expect(page.getByText(format.money(30_000)).first()).toBeVisible()
  await expectNoSidewaysScroll(page)
})
