import { expect, expectNoSidewaysScroll, test } from '../support/journey.ts'
import { PASSWORD } from '../support/shop.ts'

test.use({ as: null })

test('refuses a wrong password in words, and lets the right one in', { tag: '@phone' }, async ({ page, shop, t }) => {
  const member = await shop.member({ role: 'seller' })
  await page.goto('/sales?range=month')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel(t('sign-in:organization')).fill('gilam')
  await page.getByLabel(t('sign-in:username')).fill(member.username)
  const password = page.getByLabel(t('sign-in:password'), { exact: true })
  await password.fill('wrong-password')
  await page.getByRole('button', { name: t('sign-in:submit') }).click()

  await expect(page.getByRole('alert')).not.toBeEmpty()
  await expect(page.getByLabel(t('sign-in:username'))).toHaveValue(member.username)
  await expect(password).toBeFocused()
  await expectNoSidewaysScroll(page)

  await password.fill(PASSWORD)
  await password.press('Enter')
  // The sign-in leads to the page that the person wanted to open.
  await expect(page).toHaveURL(/\/sales\?range=month/)
  await expect(page.getByRole('heading', { level: 1, name: t('sales:title') })).toBeVisible()

  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: t('sales:title') })).toBeVisible()
})

test('says what is missing before anything is sent', { tag: '@desktop' }, async ({ page, t }) => {
  let sent = 0
  await page.route('**/api/auth/login', (route) => (sent++, route.abort()))
  await page.goto('/sign-in')
  await page.getByRole('button', { name: t('sign-in:submit') }).click()
  await expect(page.getByText(t('required'))).toHaveCount(2)
  await expect(page.getByLabel(t('sign-in:username'))).toHaveAttribute('aria-invalid', 'true')
  expect(sent).toBe(0)
})

test.describe('somebody who has signed in', () => {
  test.use({ as: { role: 'seller' } })

  test('signs out and stays out', { tag: '@desktop' }, async ({ page, t }) => {
    await page.goto('/')
    await page.getByRole('button', { name: t('profile') }).filter({ visible: true }).click()
    await page.getByRole('menuitem', { name: t('signOut') }).click()
    await expect(page).toHaveURL(/\/sign-in/)
    await page.goto('/sales')
    await expect(page).toHaveURL(/\/sign-in/)
  })

  test('is told that a page is not for sellers', { tag: '@phone' }, async ({ page, t }) => {
    await page.goto('/products/new')
    await expect(page.getByText(t('errors:FORBIDDEN'))).toBeVisible()
    await expect(page.getByRole('navigation').filter({ visible: true })).toBeVisible()
  })
})
