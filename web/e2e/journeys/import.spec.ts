import { expect, expectNoSidewaysScroll, test } from '../support/journey.ts'
import { fileOfProducts } from '../support/products-file.ts'
import { unique } from '../support/shop.ts'

test.use({ as: { role: 'admin' } })

test('imports a file after its errors are corrected, once for two taps', { tag: '@phone' }, async ({ page, shop, t, format }) => {
  const names = [unique('Lara'), unique('Kashan'), unique('Metraj')]
  const table = (...rows: string[][]) => fileOfProducts(t, ...rows)
  const file = page.getByLabel(t('imports:choose.label')).and(page.locator('input')).first()
  const errors = page.getByRole('listitem').filter({ visible: true })

  await page.goto('/products')
  await page.getByRole('link', { name: t('products:import') }).click()
  const template = page.waitForEvent('download')
  await page.getByRole('button', { name: t('imports:template.action') }).click()
  expect((await template).suggestedFilename()).toBe(`${t('imports:template.file')}.xlsx`)

  await file.setInputFiles(
    table([names[0] ?? '', shop.category, '', 'گران', '', '2'], [names[1] ?? '', 'Spaceships', '', '۹۵۰۰۰۰', '', ''], [names[2] ?? '', shop.category, 'kilo', '', '90000', '']),
  )
  await expect(page.getByRole('heading', { name: t('imports:refused.title', { count: 3 }) })).toBeFocused()
  for (const [row, column, letter, value] of [[2, 'sell_price', 'D', 'گران'], [3, 'category', 'B', 'Spaceships'], [4, 'type', 'C', 'kilo']] as const) {
    const error = errors.filter({ hasText: t('imports:refused.rowOf', { row: format.number(row) }) })
    await expect(error).toContainText(t('imports:refused.columnOf', { column: letter }))
    await expect(error).toContainText(t(`imports:columns.${column}`))
    await expect(error).toContainText(value)
  }
  await expectNoSidewaysScroll(page)
  const list = page.waitForEvent('download')
  await page.getByRole('button', { name: t('imports:refused.download') }).click()
  expect((await list).suggestedFilename()).toBe(`${t('imports:refused.file')}.csv`)

  await file.setInputFiles(
    table([names[0] ?? '', shop.category, '', '۱٬۲۵۰٬۰۰۰', '', '2'], [names[1] ?? '', shop.category, '', '950 000', '', ''], [names[2] ?? '', shop.category, 'متر', '', '90000', '']),
  )
  await expect(page.getByRole('heading', { name: t('imports:understood.title', { count: 3 }) })).toBeFocused()
  await expect(page.getByText(format.money(1_250_000)).filter({ visible: true })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: t('imports:understood.import', { count: 3 }) }).dblclick()
  await expect(page.getByRole('heading', { name: t('imports:done.title', { count: 3 }) })).toBeFocused()

  await page.getByRole('link', { name: t('imports:done.show') }).click()
  await expect(page.getByRole('link', { name: names[0] ?? '' })).toHaveCount(1)
  const [carpet] = await shop.productsNamed(names[0] ?? '')
  expect(carpet && (await shop.stockOf(carpet))).toBe(2)
})
