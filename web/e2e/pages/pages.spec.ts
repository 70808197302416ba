import { findingsOn } from '../support/axe.ts'
import { expect, holdStill, settled, showTheme, test, tooWideOn } from '../support/journey.ts'
import { addressesOfRouter, addressOf, pages, prepareThings } from '../support/pages.ts'
import { DESKTOP, PHONE } from '../playwright.config.ts'

test('the list of pages has every address of the router', () => {
  const listed = [...pages.map(({ route }) => route), '/sign-in']
  const addresses = addressesOfRouter()
  expect(addresses.length).toBeGreaterThan(5)
  expect(addresses.filter((address) => !listed.includes(address))).toEqual([])
})

// A run takes minutes. Axe therefore checks each language on one device; the width is checked on both.
for (const { language, device } of [
  { language: 'fa', device: PHONE },
  { language: 'uz', device: DESKTOP },
] as const) {
  test.describe(language, () => {
    test.use({ language, as: { role: 'admin' } })
    test.describe.configure({ timeout: 600_000 })

    test(`axe finds nothing on any page ${device.width} wide, light and dark, and none is too wide`, async ({ page, shop, t }) => {
      await holdStill(page)
      const things = await prepareThings(shop)
      for (const panelPage of pages) {
        await test.step(panelPage.name, async () => {
          await page.setViewportSize(PHONE)
          await page.goto(addressOf(panelPage, things))
          await settled(page)
          await panelPage.open?.(page, t, things)
          for (const size of [PHONE, DESKTOP]) {
            await page.setViewportSize(size)
            await settled(page)
            expect.soft(await tooWideOn(page), `wider than ${size.width}: ${panelPage.name}`).toEqual([])
            if (size !== device) continue
            for (const theme of ['light', 'dark'] as const) {
              await showTheme(page, theme)
              expect.soft(await findingsOn(page, { onlyColours: theme === 'dark' }), `${panelPage.name}, ${theme}`).toEqual([])
            }
          }
        })
      }
    })
  })
}

test.describe('before the sign-in', () => {
  test.use({ as: null, language: 'fa' })

  test('axe finds nothing on the page of the sign-in, also with errors', async ({ page, t }) => {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: t('sign-in:submit') }).click()
    for (const size of [PHONE, DESKTOP]) {
      await page.setViewportSize(size)
      for (const theme of ['light', 'dark'] as const) {
        await showTheme(page, theme)
        expect.soft(await findingsOn(page), `${size.width}, ${theme}`).toEqual([])
      }
    }
  })
})
