import type { BrowserContext, Page } from '@playwright/test'
import { expect, expectNoSidewaysScroll, test } from '../support/journey.ts'
import { unique, type Product } from '../support/shop.ts'
import { Till } from '../support/till.ts'

// With the service worker, as for users.
test.use({ serviceWorkers: 'allow' })

type T = ConstructorParameters<typeof Till>[1]

/** Sells offline a product that the page has already loaded. */
async function sellOffline(page: Page, context: BrowserContext, t: T, carpet: Product, customer: string) {
  const till = new Till(page, t)
  await till.open()
  await till.find(carpet.name)
  await till.goods(carpet.name, '2×3').click()
  await till.toPayment.click()
  await till.payment.getByLabel(t('sell:customerName')).fill(customer)
  await context.setOffline(true)
  await till.sellButton.click()
  const kept = page.getByRole('status').filter({ hasText: t('sell:waiting.title') })
  await expect(kept).toContainText(t('sell:waiting.hint'))
  await expect(page.getByRole('banner').getByText(t('connection.waiting', { count: 1 }))).toBeVisible()
  await expectNoSidewaysScroll(page)
}

test('keeps a sale while there is no line, and sends it once when it is back', async ({ page, context, shop, t }) => {
  const carpet = await shop.carpet({ pieces: 3 })
  const customer = unique('Dilshod')
  const keys: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/sales')) keys.push(request.headers()['idempotency-key'] ?? '')
  })
  await sellOffline(page, context, t, carpet, customer)
  expect(await shop.salesOf(customer)).toHaveLength(0)

  await context.setOffline(false)
  await expect.poll(async () => (await shop.salesOf(customer)).length, { timeout: 20_000 }).toBe(1)
  expect(await shop.stockOf(carpet)).toBe(2)
  expect(new Set(keys).size, 'one key for all attempts').toBe(1)

  await page.goto('/outbox')
  await expect(page.getByText(t('outbox:states.sent'))).toBeVisible()
  await page.reload()
  await expect(page.getByText(t('outbox:states.sent'))).toBeVisible()
  expect(await shop.salesOf(customer)).toHaveLength(1)
})

test('asks what to do when the last piece was sold while there was no line', { tag: '@phone' }, async ({ page, context, shop, t }) => {
  const carpet = await shop.carpet({ pieces: 1 })
  const customer = unique('Dilshod')
  await sellOffline(page, context, t, carpet, customer)
  await shop.sell(carpet, 1)

  await context.setOffline(false)
  const needsYou = page.getByRole('banner').getByRole('link', { name: t('connection.refused', { count: 1 }) })
  await expect(needsYou).toBeVisible({ timeout: 20_000 })
  await needsYou.click()
  await page.getByRole('button', { name: carpet.name }).click()
  const sheet = page.getByRole('dialog', { name: t('outbox:states.conflict') })
  await expect(sheet).toContainText(t('outbox:advice.soldOut'))
  await expect(sheet.getByRole('button', { name: t('outbox:actions.discard') })).toBeVisible()
  await expect(sheet).toContainText(customer)
  expect(await shop.salesOf(customer)).toHaveLength(0)
  expect(await shop.stockOf(carpet)).toBe(0)
})
