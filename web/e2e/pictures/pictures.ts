import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { DESKTOP, PHONE } from '../playwright.config.ts'
import { settled, showTheme, test } from '../support/journey.ts'
import { addressOf, pages, prepareThings, type Things } from '../support/pages.ts'

const FOLDER = process.env.SHOTS_FOLDER ?? 'shots'

/** Longer pages are cut off: the rest of a list looks the same. */
const MOST = 2400

async function picture(page: Page, name: string, language: string) {
  for (const [device, size] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
    await page.setViewportSize(size)
    // The window gets the height of the page, so that fixed bars are at its edges. With a sheet, it keeps the device's height.
    const length = await page.evaluate(() => (document.querySelector('[role=dialog]') ? 0 : document.documentElement.scrollHeight))
    if (length > size.height) await page.setViewportSize({ ...size, height: Math.min(length, MOST) })
    for (const theme of ['light', 'dark'] as const) {
      await showTheme(page, theme)
      await page.screenshot({ path: join(FOLDER, `${name}-${device}-${language}-${theme}.png`) })
    }
  }
}

for (const language of ['fa', 'uz', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language, as: { role: 'admin', fullName: 'Sardor Karimov' } })
    let things: Things

    for (const panelPage of pages) {
      test(panelPage.name, async ({ page, shop, t }) => {
        things ??= await prepareThings(shop)
        await page.setViewportSize(PHONE)
        await page.goto(addressOf(panelPage, things))
        await settled(page)
        await panelPage.open?.(page, t, things)
        await picture(page, panelPage.name, language)
      })
    }
  })

  test.describe(language, () => {
    test.use({ language, as: null })

    test('sign-in', async ({ page }) => {
      await page.goto('/sign-in')
      await settled(page)
      await picture(page, 'sign-in', language)
    })
  })
}
