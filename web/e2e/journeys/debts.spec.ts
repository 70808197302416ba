import { expect, expectNoSidewaysScroll, test } from '../support/journey.ts'
import { unique } from '../support/shop.ts'
import { Till } from '../support/till.ts'

test('sells on credit in two instalments, and takes a part later', { tag: '@phone' }, async ({ page, shop, t, format }) => {
  const carpet = await shop.carpet({ price: 600_000, pieces: 2 })
  const customer = unique('Dilshod')
  const till = new Till(page, t)
  await till.open()
  await till.find(carpet.name)
  await till.goods(carpet.name, '2×3').click()
  await till.toPayment.click()
  await till.payment.getByText(t('sell:credit.sell')).click()
  await till.payment.getByLabel(t('sell:credit.paidNow')).fill('200000')
  await till.payment.getByLabel(t('sell:customerName')).fill(customer)
  await till.payment.getByLabel(t('sell:customerPhone')).fill(`90${Date.now() % 10_000_000}`.padEnd(9, '0'))
  await till.payment.getByRole('button', { name: t('sell:credit.more') }).click()
  await expect(till.payment.getByLabel(t('sell:credit.partAmount', { number: format.number(2) }))).toHaveValue(format.number(200_000))
  await till.sellButton.click()
  await expect(till.sold).toContainText(format.money(400_000))
  await expectNoSidewaysScroll(page)
})
