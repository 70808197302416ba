import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { formatDate, formatMoney, formatNumber } from '../../src/lib/text/format.ts'
import type { Language } from '../../src/lib/text/language.ts'
import { Shop, type NewMember } from './shop.ts'
import { words } from './words.ts'

export interface PanelOptions {
  language: Language
  /** The signed-in member; null for nobody. */
  as: NewMember | null
}

interface Fixtures {
  member: Awaited<ReturnType<Shop['member']>> | null
  /** Opens the panel as another member, in a separate browser context. */
  visit: (username: string) => Promise<Page>
  /** The panel's texts in the journey's language. */
  t: ReturnType<typeof words>
  /** Formats numbers and money as the panel does. */
  format: { number: (value: number) => string; money: (amount: number) => string; date: (moment: string) => string }
}

interface Where {
  language: Language
  shop: Shop
  baseURL: string | undefined
}

/** The cookies and the browser storage of a signed-in member; without a name, of nobody. */
export async function storageOf(username: string | undefined, { language, shop, baseURL }: Where) {
  const { cookies, localStorage } = username === undefined ? { cookies: [], localStorage: [] } : await shop.signedIn(username)
  return {
    cookies,
    origins: [{ origin: new URL(baseURL ?? '').origin, localStorage: [...localStorage, { name: 'smartbiz.language', value: language }] }],
  }
}

export const test = base.extend<PanelOptions & Fixtures, { shop: Shop }>({
  language: ['en', { option: true }],
  as: [{ role: 'seller' }, { option: true }],
  shop: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are used from the pattern.
    async ({}, use, { project }) => use(await Shop.open(project.use.baseURL ?? '')),
    { scope: 'worker' },
  ],
  member: async ({ as, shop }, use) => use(as && (await shop.member(as))),
  t: async ({ language }, use) => use(words(language)),
  format: async ({ language }, use) =>
    use({
      number: (value) => formatNumber(value, language),
      money: (amount) => formatMoney(amount, language, 'UZS'),
      date: (moment) => formatDate(moment, language, 'Asia/Tashkent'),
    }),
  storageState: async ({ member, language, shop, baseURL }, use) => {
    await use(await storageOf(member?.username, { language, shop, baseURL }))
  },
  visit: async ({ browser, contextOptions, viewport, language, shop, baseURL }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (username) => {
      const storageState = await storageOf(username, { language, shop, baseURL })
      const context = await browser.newContext({ ...contextOptions, baseURL: baseURL ?? '', viewport, serviceWorkers: 'block', storageState })
      contexts.push(context)
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
  page: async ({ page }, use) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('console', (message) => {
      // Journeys may cause API errors, but no errors of React or of the Content-Security-Policy.
      if (message.type() === 'error' && !/Failed to load resource|ApiError/.test(message.text())) faults.push(message.text())
    })
    await use(page)
    expect(faults, 'errors in the browser').toEqual([])
  },
})

export { expect }

/** Waits until the page is complete: no skeletons or transitions, all fonts loaded. */
export async function settled(page: Page) {
  await page.waitForFunction(() => {
    const isBusy = document.querySelector('.animate-pulse, .animate-spin, [aria-busy=true], [data-starting-style], [data-ending-style]')
    const isMoving = document.getAnimations().some((animation) => animation.playState === 'running')
    return document.querySelector('h1') !== null && isBusy === null && !isMoving && document.fonts.status === 'loaded'
  })
}

/** Changes the device's theme and waits until the page shows its colours. */
export async function showTheme(page: Page, theme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme: theme })
  await page.waitForFunction((isDark) => document.documentElement.classList.contains('dark') === isDark, theme === 'dark')
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await settled(page)
}

/** Disables transitions and animations, for tests that visit many pages. */
export const holdStill = (page: Page) =>
  page.addInitScript(() => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important }')
    document.adoptedStyleSheets.push(still)
  })

/** The elements that make the page scroll sideways; empty if none does. */
export const tooWideOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        return right - left > 0 && (right > width + 1 || left < -1)
      })
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 160))
  })

export async function expectNoSidewaysScroll(page: Page) {
  expect(await tooWideOn(page), 'what is wider than the page').toEqual([])
}
