import type { Locator } from '@playwright/test'
import { expect, expectNoSidewaysScroll, test } from '../support/journey.ts'
import { PHOTO } from '../support/photo.ts'

test.use({ as: { role: 'admin' } })

/** Whether the browser shows the picture, not the icon of a broken one. */
const isLoaded = (picture: Locator) => expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

test('gives a product a photo, sees it in the list, and takes it away', { tag: '@phone' }, async ({ page, shop, t, format }) => {
  const carpet = await shop.carpet()
  const inList = page.getByRole('main').locator('img').filter({ visible: true })
  const save = page.getByRole('button', { name: t('save'), exact: true })
  const saved = page.getByText(t('products:saved'))

  await page.goto(`/products/${carpet.id}`)
  await page.getByLabel(t('products:photo.choose')).and(page.locator('input')).setInputFiles(PHOTO)
  await isLoaded(page.getByRole('img', { name: t('products:photo.number', { number: format.number(1) }) }))
  await expectNoSidewaysScroll(page)
  await save.click()
  await expect(saved).toBeVisible()
  expect((await shop.product(carpet.id)).photos).toHaveLength(1)

  await page.goto(`/products?q=${carpet.name}`)
  await isLoaded(inList)

  await page.goto(`/products/${carpet.id}`)
  await page.getByRole('button', { name: t('products:photo.remove', { number: format.number(1) }) }).click()
  await save.click()
  await expect(saved).toBeVisible()
  expect((await shop.product(carpet.id)).photos).toEqual([])

  await page.goto(`/products?q=${carpet.name}`)
  await expect(page.getByText(carpet.name).filter({ visible: true }).first()).toBeVisible()
  await expect(inList).toHaveCount(0)
})

test('gives a member a photo, which others see, and takes it away', { tag: '@phone' }, async ({ page, shop, t }) => {
  const seller = await shop.member()
  const inList = page.getByRole('main').locator('img').filter({ visible: true })

  await page.goto(`/members/${seller.id}`)
  await page.getByLabel(t('files:photo.choose')).and(page.locator('input')).setInputFiles(PHOTO)
  const remove = page.getByRole('button', { name: t('files:photo.remove') })
  await expect(remove).toBeVisible()

  await page.goto(`/members?q=${seller.full_name}`)
  await isLoaded(inList)

  await page.goto(`/members/${seller.id}`)
  await remove.click()
  await expect(remove).toHaveCount(0)
  await expect(page.getByRole('button', { name: t('files:photo.choose') })).toBeVisible()

  await page.goto(`/members?q=${seller.full_name}`)
  await expect(page.getByText(seller.full_name ?? '').filter({ visible: true }).first()).toBeVisible()
  await expect(inList).toHaveCount(0)
})
