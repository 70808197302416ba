import { expect, expectNoSidewaysScroll, settled, test } from '../support/journey.ts'
import { PASSWORD, unique } from '../support/shop.ts'

test.use({ as: { role: 'admin' } })

test('makes a seller who may add products, and the seller may', async ({ page, shop, t, language, visit }) => {
  const fullName = unique('Nodira')
  const username = unique('nodira').replace(' ', '-')
  await page.goto('/members/new')
  await page.getByLabel(t('members:fullName')).fill(fullName)
  await page.getByLabel(t('members:username')).fill(username)
  await page.getByRole('combobox', { name: t('members:homeBranch') }).click()
  await page.getByRole('option', { name: shop.branch.name }).click()
  await page.getByRole('textbox', { name: t('members:password.label') }).fill(PASSWORD)
  await page.getByRole('button', { name: t('members:addRole') }).click()
  await page.getByRole('combobox', { name: t('members:role'), exact: true }).click()
  await page.getByRole('option', { name: await shop.roleName('seller', language) }).click()
  await page.getByRole('switch', { name: t('members:addProducts') }).click()
  await page.getByRole('button', { name: t('members:create') }).click()

  const done = page.getByRole('dialog', { name: t('members:created', { name: fullName }) })
  await expect(done).toContainText(username)
  await expect(done).toContainText(PASSWORD)
  await expectNoSidewaysScroll(page)
  await done.getByRole('button', { name: t('members:password.done') }).click()
  await expect(page.getByRole('heading', { level: 1, name: fullName })).toBeVisible()

  const theirs = await visit(username)
  await theirs.goto('/products/new')
  const product = unique('Gilam')
  await theirs.getByLabel(t('products:name')).fill(product)
  await theirs.getByRole('combobox', { name: t('products:category') }).click()
  await theirs.getByRole('option').nth(1).click()
  await theirs.getByRole('button', { name: t('create'), exact: true }).click()
  await expect(theirs.getByText(t('products:created'))).toBeVisible()
  await expect(theirs.getByRole('heading', { level: 1, name: product })).toBeVisible()

  // A seller gets no further rights.
  await theirs.goto('/members')
  await expect(theirs.getByText(t('errors:FORBIDDEN'))).toBeVisible()
})

test('takes a right away at once', { tag: '@desktop' }, async ({ page, shop, t, visit }) => {
  const seller = await shop.member({ role: 'seller', extraPermissions: ['products.create', 'products.update'] })
  const theirs = await visit(seller.username)
  await theirs.goto('/products')
  await expect(theirs.getByRole('link', { name: t('products:new') })).toBeVisible()

  await page.goto(`/members/${seller.id}`)
  const addProducts = page.getByRole('switch', { name: t('members:addProducts') })
  await expect(addProducts).toBeChecked()
  await addProducts.click()
  await page.getByRole('button', { name: t('save'), exact: true }).click()
  await expect(page.getByText(t('members:saved'))).toBeVisible()

  await theirs.reload()
  await settled(theirs)
  await expect(theirs.getByRole('link', { name: t('products:new') })).toHaveCount(0)
})
