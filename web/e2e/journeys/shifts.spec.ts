import { expect, expectNoSidewaysScroll, test } from '../support/journey.ts'
import { Till } from '../support/till.ts'

test('opens a shift, sells for cash, and closes it with a difference', { tag: '@phone' }, async ({ page, shop, t, format }) => {
  const carpet = await shop.carpet({ price: 600_000, pieces: 2 })
  const drawer = await shop.till()
  await page.goto('/shifts')
  const otherTill = page.getByRole('button', { name: t('shifts:open.another') })
  const opens = page.getByRole('button', { name: t('shifts:open.action') })
  await expect(otherTill.or(opens)).toBeVisible()
  // The demo shop's own till may have a shift of another seller.
  if (await otherTill.isVisible()) await otherTill.click()
  await page.getByRole('combobox', { name: t('shifts:till') }).click()
  await page.getByRole('option', { name: drawer.name }).click()
  await page.getByLabel(t('shifts:float')).fill('100000')
  await opens.click()
  await expect(page.getByText(t('shifts:titleOf', { number: 1, till: drawer.name }))).toBeVisible()
  // What should be there is not shown to a seller.
  await expect(page.getByText(t('shifts:expectedNow'))).toBeHidden()

  const till = new Till(page, t)
  await page.getByRole('link', { name: t('shifts:toSale') }).click()
  await till.find(carpet.name)
  await till.goods(carpet.name, '2×3').click()
  await till.toPayment.click()
  await till.payment.getByLabel(t('sell:received')).fill('1000000')
  await till.sellButton.click()
  await expect(till.sold).toContainText(format.money(400_000))

  await page.goto('/shifts')
  await page.getByRole('button', { name: t('shifts:cash.cash_out') }).click()
  const cash = page.getByRole('dialog', { name: t('shifts:cash.cash_out'), exact: true })
  await cash.getByLabel(t('shifts:amount')).fill('200000')
  await cash.getByRole('button', { name: t('shifts:reasons.bank') }).click()
  await cash.getByRole('button', { name: t('shifts:cash.action.cash_out') }).click()
  await expect(cash).toBeHidden()

  await page.getByRole('button', { name: t('shifts:close.action') }).click()
  const close = page.getByRole('dialog', { name: t('shifts:close.title', { till: drawer.name }) })
  await expect(close.getByText(format.number(500_000))).toBeHidden()
  await close.getByLabel(t('shifts:countedCash')).fill('480000')
  await close.getByRole('button', { name: t('shifts:close.action') }).click()

  await expect(page.getByText(t('shifts:short'))).toBeVisible()
  await expect(page.getByText(`−${format.number(20_000)}`)).toBeVisible()
  await expect(page.getByText(format.money(500_000)).first()).toBeVisible()
  await expectNoSidewaysScroll(page)
  const popup = page.waitForEvent('popup')
  await page.getByRole('button', { name: t('shifts:printZ') }).click()
  await expect((await popup).getByText(drawer.name).first()).toBeVisible()
})
