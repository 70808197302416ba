import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { DESKTOP, PHONE } from '../playwright.config.ts'
import { settled, showTheme, test } from '../support/journey.ts'
import { addressOf, pages, prepareThings, type Things } from '../support/pages.ts'

const FOLDER = process.env.SHOTS_FOLDER ?? 'shots'

async function picture(page: Page, name: string, language: string) {
  for (const [device, size] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
    await page.setViewportSize(size)
    for (const theme of ['light', 'dark'] as const) {
      await showTheme(page, theme)
      await page.screenshot({ path: join(FOLDER, `${name}-${device}-${language}-${theme}.png`), fullPage: true })
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
