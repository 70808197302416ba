import { expect, expectNoSidewaysScroll, test } from '../support/journey.ts'
import { unique } from '../support/shop.ts'
import { Till } from '../support/till.ts'

test('sells two pieces for cash and gives the change', async ({ page, shop, t, format }) => {
  const carpet = await shop.carpet({ price: 570_000, pieces: 5 })
  const till = new Till(page, t)
  await till.open()
  await till.find(carpet.name)
  await till.goods(carpet.name, '2×3').click()
  await till.goods(carpet.name, '2×3').click()
  await till.toPayment.click()
  await till.payment.getByRole('button', { name: format.number(1_500_000), exact: true }).click()
  await expect(till.payment.getByText(format.money(360_000))).toBeVisible()
  await till.sellButton.click()

  await expect(till.sold).toContainText(format.money(1_140_000))
  await expect(till.sold).toContainText(format.money(360_000))
  expect(await shop.stockOf(carpet)).toBe(3)
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: t('sell:newSale') }).click()
  await expect(till.toPayment).toHaveCount(0)
})

test('sells by the metre, typed in the digits of the language', { tag: '@phone' }, async ({ page, shop, t, format, language }) => {
  const runner = await shop.runner({ price: 95_000, metres: 40 })
  const till = new Till(page, t)
  await till.open()
  await till.find(runner.name)
  await till.goods(runner.name).click()
  const sheet = page.getByRole('dialog', { name: runner.name })
  await expect(sheet).toContainText(t('sell:inStock', { amount: t('sell:metres', { number: format.number(40) }) }))
  await sheet.getByLabel(t('sell:length')).fill(language === 'fa' ? '۲٫۵' : '2,5')
  await sheet.getByRole('button', { name: t('sell:addFor', { amount: format.money(237_500) }) }).click()
  await till.toPayment.click()
  await till.payment.getByRole('button', { name: t('sell:payments.card') }).click()
  await till.sellButton.click()

  await expect(till.sold).toContainText(format.money(237_500))
  expect(await shop.stockOf(runner)).toBe(37.5)
})

test('says how many are left when another till was quicker, and loses nothing', { tag: '@phone' }, async ({ page, shop, t, format }) => {
  const carpet = await shop.carpet({ pieces: 3 })
  const till = new Till(page, t)
  await till.open()
  await till.find(carpet.name)
  for (let piece = 0; piece < 3; piece++) await till.goods(carpet.name, '2×3').click()
  await till.toPayment.click()
  await till.payment.getByLabel(t('sell:customerName')).fill('Dilshod Rahimov')
  await shop.sell(carpet, 2)
  await till.sellButton.click()

  await expect(till.payment.getByRole('alert')).toHaveText(t('sell:onlyPieces', { number: format.number(1) }))
  await expect(till.payment.getByLabel(t('sell:customerName'))).toHaveValue('Dilshod Rahimov')
  expect(await shop.stockOf(carpet)).toBe(1)

  const quantity = till.payment.getByRole('textbox', { name: t('sell:quantity') })
  await expect(quantity).toHaveValue(format.number(3))
  await quantity.fill('1')
  await till.sellButton.click()
  await expect(till.sold).toBeVisible()
  expect(await shop.stockOf(carpet)).toBe(0)
})

test('sells a known carpet with at most six taps and within ten seconds', { tag: '@phone' }, async ({ page, shop, t }) => {
  const carpet = await shop.carpet()
  const till = new Till(page, t)
  await page.goto('/')
  await page.evaluate(() => {
    const counted = globalThis as unknown as { taps: number }
    counted.taps = 0
    document.addEventListener('pointerdown', (event) => event.isTrusted && counted.taps++, true)
  })
  const sellTab = page.getByRole('navigation').getByRole('link', { name: t('nav.sell') })
  await expect(sellTab).toBeVisible()

  const started = Date.now()
  await sellTab.tap()
  await page.getByRole('searchbox', { name: t('sell:search') }).tap()
  await page.keyboard.type(carpet.name)
  await till.goods(carpet.name, '2×3').tap()
  await till.toPayment.tap()
  await till.sellButton.tap()
  await expect(till.sold).toBeVisible()

  expect(Date.now() - started).toBeLessThan(10_000)
  expect(await page.evaluate(() => (globalThis as unknown as { taps: number }).taps)).toBeLessThanOrEqual(6)
  expect(await shop.stockOf(carpet)).toBe(4)
})

test('keeps the cart through a reload', { tag: '@desktop' }, async ({ page, shop, t }) => {
  const carpet = await shop.carpet({ name: unique('Reload') })
  const till = new Till(page, t)
  await till.open()
  await till.find(carpet.name)
  await till.goods(carpet.name, '2×3').click()
  await expect(till.toPayment).toBeVisible()
  await page.reload()
  await till.toPayment.click()
  await expect(till.payment).toContainText(carpet.name)
})
