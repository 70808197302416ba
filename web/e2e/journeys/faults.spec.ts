import type { Page, Route } from '@playwright/test'
import { expect, settled, test } from '../support/journey.ts'

test.use({ as: { role: 'admin' } })

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'

/** A refusal as the server sends it. */
const refusal = (status: number, code: string) => (route: Route) =>
  route.fulfill({ status, json: { error: { code, message: '', details: {}, trace_id: TRACE } } })

const FAULTS = {
  INTERNAL_ERROR: refusal(500, 'INTERNAL_ERROR'),
  UNAVAILABLE: refusal(503, 'UNAVAILABLE'),
  RATE_LIMITED: refusal(429, 'RATE_LIMITED'),
  // A proxy that cannot reach the server.
  UNREADABLE_ANSWER: (route: Route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
  NO_CONNECTION: (route: Route) => route.abort('internetdisconnected'),
} as const

/** The handler answers the requests of one method to an address until the returned function is called. */
async function intercept(page: Page, method: string, url: RegExp, handler: (route: Route) => Promise<void>) {
  const handle = (route: Route) => (route.request().method() === method ? handler(route) : route.fallback())
  await page.route(url, handle)
  return () => page.unroute(url, handle)
}

/** A server that does not answer before `end` is called. */
function hold() {
  let resolve: (() => void) | undefined
  const over = new Promise<void>((done) => (resolve = done))
  return { over, end: () => resolve?.() }
}

test('says why a product cannot be saved, and keeps what was typed until it can', { tag: '@desktop' }, async ({ page, shop, t, format }) => {
  const runner = await shop.runner({ price: 95_000 })
  await page.goto(`/products/${runner.id}`)
  const price = page.getByLabel(t('products:sellPricePerMetre'))
  const save = page.getByRole('button', { name: t('save'), exact: true })
  await price.fill('120000')
  for (const [code, fault] of Object.entries(FAULTS)) {
    const mend = await intercept(page, 'PUT', /\/api\/products\//, fault)
    await save.click()
    await expect(page.getByRole('alert'), code).toContainText(t(`errors:${code as keyof typeof FAULTS}`))
    await expect(price, code).toHaveValue(format.number(120_000))
    await mend()
  }
  expect((await shop.product(runner.id)).sell_price_per_meter).toBe(95_000)

  await save.click()
  await expect(page.getByText(t('products:saved'))).toBeVisible()
  expect((await shop.product(runner.id)).sell_price_per_meter).toBe(120_000)
})

test('sends a save once, however slow the server is', { tag: '@phone' }, async ({ page, shop, t }) => {
  const runner = await shop.runner({ price: 95_000 })
  await page.goto(`/products/${runner.id}`)
  let sent = 0
  const patience = hold()
  await intercept(page, 'PUT', /\/api\/products\//, async (route) => {
    sent++
    await patience.over
    await route.fallback()
  })
  await page.getByLabel(t('products:sellPricePerMetre')).fill('120000')
  const save = page.getByRole('button', { name: t('save'), exact: true })
  await save.click()
  await expect(save).toHaveAttribute('aria-busy', 'true')
  await expect(save).toBeDisabled()
  await page.keyboard.press('Enter')
  patience.end()
  await expect(page.getByText(t('products:saved'))).toBeVisible()
  expect(sent).toBe(1)
})

test('offers another try when a list cannot be fetched', { tag: '@phone' }, async ({ page, t }) => {
  const mend = await intercept(page, 'GET', /\/api\/sales\?/, FAULTS.UNAVAILABLE)
  await page.goto('/sales?range=month')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(t('errors:UNAVAILABLE'), { timeout: 20_000 })
  await mend()
  await alert.getByRole('button', { name: t('retry') }).click()
  await expect(alert).toHaveCount(0)
  await settled(page)
  await expect(page.getByRole('link').filter({ hasText: /-\d{4}|:\d\d|:[۰-۹]{2}/ }).first()).toBeVisible()
})

test('shows what is coming while a list is slow', { tag: '@desktop' }, async ({ page, t }) => {
  const patience = hold()
  await intercept(page, 'GET', /\/api\/products\?/, async (route) => {
    await patience.over
    await route.fallback()
  })
  await page.goto('/products')
  await expect(page.getByRole('status', { name: t('loading') })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: t('products:title') })).toBeVisible()
  patience.end()
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await expect(page.getByRole('status', { name: t('loading') })).toHaveCount(0)
})
