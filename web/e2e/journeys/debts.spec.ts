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

  await page.goto('/debts')
  await page.getByRole('searchbox', { name: t('search') }).fill(customer)
  await page.getByRole('link', { name: customer }).click()
  const debt = page.getByRole('dialog', { name: customer })
  await debt.getByLabel(t('debts:amount')).fill('250000')
  await debt.getByRole('button', { name: t('debts:payments.card') }).click()
  await debt.getByRole('button', { name: t('debts:payFor', { amount: format.money(250_000) }) }).click()
  // The first instalment is covered, and of the second one a part.
  await expect(debt.getByText(t('debts:leftOf', { amount: format.number(150_000) }))).toBeVisible()
  await expect(debt.getByLabel(t('debts:amount'))).toHaveValue(format.number(150_000))
  await expectNoSidewaysScroll(page)
})
