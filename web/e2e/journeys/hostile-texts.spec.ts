import { expect, expectNoSidewaysScroll, settled, test } from '../support/journey.ts'
import { unique } from '../support/shop.ts'
import { Till } from '../support/till.ts'

/** The longest allowed name. */
const LENGTH = 190
const SCRIPT = '<script>document.title="owned"</script><img src=x onerror="document.title=\'owned\'">'
const MARKS = '\u202Eegnahc\u202C \u200Fقالی\u200F \u2066<b>\u2069'
const TEXTS = {
  'scripts, marks of direction and emoji': `${SCRIPT} ${MARKS} {{name}} $t(save) ${'👨‍👩‍👧‍👦🧶🏳️‍🌈 '.repeat(3)}`.slice(0, LENGTH),
  'a word without an end': 'Ж'.repeat(LENGTH),
}

test.use({ as: { role: 'admin' } })

for (const [kind, text] of Object.entries(TEXTS)) {
  test(`shows ${kind} in names, harmlessly and in its place`, { tag: '@phone' }, async ({ page, shop, t }) => {
    const name = `${text}${unique('').trim()}`
    const customer = `${text}${unique('').trim()}`
    const carpet = await shop.carpet({ name })
    const sale = await shop.sell(carpet, 1, { name: customer })

    async function expectHarmless() {
      await settled(page)
      await expectNoSidewaysScroll(page)
      await expect(page).not.toHaveTitle('owned')
      expect(await page.locator('main script, main img[src=x], main b b').count()).toBe(0)
    }

    await page.goto(`/products/${carpet.id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expectHarmless()

    await page.goto('/products')
    await page.getByRole('searchbox', { name: t('search') }).fill(name.slice(-6))
    await expect(page.getByText(name).filter({ visible: true }).first()).toBeVisible()
    await expectHarmless()

    await page.goto(`/sales/${sale.id}`)
    await expect(page.getByRole('dialog')).toContainText(customer)
    await expectHarmless()

    await page.goto('/')
    await expectHarmless()

    const till = new Till(page, t)
    await till.open()
    await till.find(name.slice(-6))
    await till.goods(name, '2×3').click()
    await till.toPayment.click()
    await expect(till.payment).toContainText(name)
    await till.payment.getByLabel(t('sell:customerName')).fill(customer)
    await till.sellButton.click()
    await expect(till.sold).toBeVisible()
    await expectHarmless()
  })
}

test('greets a member with a hostile name', { tag: '@desktop' }, async ({ shop, t, visit }) => {
  const member = await shop.member({ role: 'seller', fullName: `${SCRIPT}${'Ж'.repeat(90)}` })
  const page = await visit(member.username)
  await page.goto('/')
  await settled(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: t('profile') }).filter({ visible: true }).click()
  await expect(page.getByRole('menu')).toContainText(member.full_name ?? '')
  await expectNoSidewaysScroll(page)
  await expect(page).not.toHaveTitle('owned')
})
