import { expect, expectNoSidewaysScroll, test } from '../support/journey.ts'
import { Till } from '../support/till.ts'

test('sells a carpet of a promotion, and the receipt names it', { tag: '@phone' }, async ({ page, shop, t, format }) => {
  const carpet = await shop.carpet({ price: 600_000, pieces: 3 })
  const promotion = await shop.promotion(carpet, 10)
  const till = new Till(page, t)
  await till.open()
  await till.find(carpet.name)
  await expect(till.goods(carpet.name, '2×3')).toContainText(format.money(540_000))
  await expect(till.goods(carpet.name, '2×3')).toContainText(promotion.name)
  await till.goods(carpet.name, '2×3').click()
  await till.toPayment.click()
  await expect(till.payment.getByText(promotion.name)).toBeVisible()
  await expectNoSidewaysScroll(page)
  await till.sellButton.click()
  await expect(till.sold).toContainText(format.money(540_000))
  // The receipt, which also isolates the direction of the name.
  await expect(page.getByText(promotion.name).first()).toBeVisible()
})

test('a superior approves a price from another account', async ({ page, shop, t, visit, format }) => {
  const carpet = await shop.carpet({ price: 600_000, pieces: 3 })
  const director = await shop.member({ role: 'admin' })
  const till = new Till(page, t)
  await till.open()
  await till.find(carpet.name)
  await till.goods(carpet.name, '2×3').click()
  await till.toPayment.click()
  await till.payment.getByRole('button', { name: t('sell:details') }).click()
  await till.payment.getByLabel(t('sell:price'), { exact: true }).fill('480000')
  await till.payment.getByRole('button', { name: t('sell:approval.ask') }).click()

  const office = await visit(director.username)
  await office.goto('/approvals')
  const request = office.getByRole('listitem').filter({ hasText: carpet.name }).first()
  await expect(request).toContainText(format.money(480_000))
  await request.getByRole('button', { name: t('approvals:approve') }).click()

  await expect(till.sellButton).toBeEnabled({ timeout: 10_000 })
  await till.sellButton.click()
  await expect(till.sold).toContainText(format.money(480_000))
})
