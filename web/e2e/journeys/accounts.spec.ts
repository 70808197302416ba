import { expect, test } from '../support/journey.ts'
import { PASSWORD } from '../support/shop.ts'

test.use({ as: { role: 'admin' } })

test('adds a second account and switches with one tap', { tag: '@phone' }, async ({ page, member, shop, t }) => {
  const seller = await shop.member({ role: 'seller' })
  const openProfile = () => page.getByRole('button', { name: t('profile') }).filter({ visible: true }).click()
  const toProducts = () => page.getByRole('navigation').getByRole('link', { name: t('nav.products') }).filter({ visible: true }).click()
  await page.goto('/products')
  await expect(page.getByRole('link', { name: t('products:new') })).toBeVisible()

  await openProfile()
  await page.getByRole('menuitem', { name: t('accounts.add') }).click()
  await page.getByLabel(t('sign-in:username')).fill(seller.username)
  await page.getByLabel(t('sign-in:password'), { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: t('sign-in:submit') }).click()
  await expect(page).not.toHaveURL(/sign-in/)
  await page.goto('/products')
  await expect(page.getByRole('heading', { level: 1, name: t('products:title') })).toBeVisible()
  await expect(page.getByRole('link', { name: t('products:new') })).toHaveCount(0)

  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))
  await openProfile()
  await page.getByRole('menuitem', { name: member?.full_name ?? '' }).click()
  await expect(page.getByText(t('accounts.switched', { name: member?.full_name ?? '' }))).toBeVisible()
  // Each account starts on the start page and sees its own data there.
  await expect(page).toHaveURL('/')
  await toProducts()
  await expect(page.getByRole('link', { name: t('products:new') })).toBeVisible()

  await openProfile()
  await page.getByRole('menuitem', { name: seller.full_name ?? '' }).click()
  await expect(page).toHaveURL('/')
  await toProducts()
  await expect(page.getByRole('heading', { level: 1, name: t('products:title') })).toBeVisible()
  await expect(page.getByRole('link', { name: t('products:new') })).toHaveCount(0)
  expect(await page.evaluate(() => 'sameDocument' in globalThis), 'without a reload').toBe(true)
})
