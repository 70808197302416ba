import type { Browser } from '@playwright/test'
import type { Language } from '../../src/lib/text/language.ts'
import { expect, expectNoSidewaysScroll, storageOf, test } from '../support/journey.ts'
import { PHOTO } from '../support/photo.ts'
import { unique, type NewMember, type Shop } from '../support/shop.ts'

/** A page of another member, beside the journey's own. */
async function pageOf(browser: Browser, shop: Shop, member: NewMember, language: Language, baseURL: string) {
  const { username } = await shop.member(member)
  const context = await browser.newContext({ baseURL, storageState: await storageOf(username, { language, shop, baseURL }) })
  return context.newPage()
}

test.describe('a ticket from beginning to end', () => {
  test.use({ as: { role: 'staff' } })

  test('is opened on a phone, answered, noted on, resolved and rated', { tag: '@phone' }, async ({ page, browser, shop, t, language, baseURL }) => {
    const title = unique('اینترنت کلاس قطع است')
    await page.goto('/')
    // A member who can only open tickets starts on the list of their own.
    await expect(page.getByRole('heading', { name: t('tickets:mine'), level: 1 })).toBeVisible()
    await page.getByRole('link', { name: t('tickets:new') }).first().click()
    await page.getByRole('group', { name: t('tickets:whatIsIt') }).getByRole('button').nth(1).click()
    await page.getByRole('textbox', { name: t('tickets:title') }).fill(title)
    await page.getByRole('textbox', { name: t('tickets:description') }).fill('از **صبح** کار نمی‌کند <img src=x onerror="alert(1)">')
    await page.getByLabel(t('files:add')).and(page.locator('input')).setInputFiles(PHOTO)
    await expect(page.getByRole('button', { name: t('files:removeOf', { name: PHOTO.name }) })).toBeVisible()
    await expect(page.getByRole('progressbar')).toHaveCount(0)
    // The typed text and the photo survive a reload.
    await page.reload()
    await expect(page.getByRole('list', { name: t('files:attached') }).getByText(PHOTO.name)).toBeVisible()
    await expect(page.getByRole('textbox', { name: t('tickets:title') })).toHaveValue(title)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: t('tickets:send') }).click()
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
    await expect(page.getByText('صبح', { exact: true })).toBeVisible()
    await expect(page.locator('main img')).toHaveCount(1)
    await expect(page.getByRole('button', { name: t('files:showOf', { name: PHOTO.name }) })).toBeVisible()
    const ticketId = new URL(page.url()).pathname.split('/').at(-1) ?? ''

    const agent = await pageOf(browser, shop, { role: 'agent' }, language, baseURL ?? '')
    await agent.goto('/tickets')
    await agent.getByRole('searchbox').fill(title.split(' ').at(-1) ?? '')
    await agent.getByRole('link', { name: title }).first().click()
    await agent.getByRole('button', { name: t('files:showOf', { name: PHOTO.name }) }).click()
    const viewer = agent.getByRole('dialog')
    await expect.poll(() => viewer.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(3)
    await viewer.press('Escape')
    await expect(viewer).toHaveCount(0)
    await agent.getByRole('button', { name: t('tickets:steps.take') }).click()
    await expect(agent.getByRole('button', { name: t('tickets:steps.resolve') })).toBeVisible()
    // The field also contains the note until the server has answered.
    const talk = agent.getByRole('region', { name: t('tickets:conversation') })
    await agent.getByRole('button', { name: t('tickets:internalNote') }).click()
    await agent.getByRole('textbox', { name: t('tickets:internalNote') }).fill('مودم یدکی در انبار است')
    await agent.getByRole('textbox', { name: t('tickets:internalNote') }).press('Control+Enter')
    await expect(talk.getByText('مودم یدکی در انبار است')).toBeVisible()
    await agent.getByRole('button', { name: t('tickets:publicAnswer') }).click()
    await agent.getByRole('textbox', { name: t('tickets:publicAnswer') }).fill('مودم عوض شد')
    await agent.getByRole('button', { name: t('tickets:answer'), exact: true }).click()
    await expect(talk.getByText('مودم عوض شد')).toBeVisible()
    await agent.getByRole('button', { name: t('tickets:steps.resolve') }).click()
    await expect.poll(async () => (await shop.ticketNow(ticketId)).status).toBe('resolved')

    await page.reload()
    await expect(page.getByText('مودم عوض شد')).toBeVisible()
    await expect(page.getByText('مودم یدکی در انبار است')).toHaveCount(0)
    await page.getByRole('radio').nth(4).check()
    await page.getByRole('textbox', { name: t('tickets:rating.word') }).fill('سپاس')
    await page.getByRole('button', { name: t('tickets:rating.send'), exact: true }).click()
    await expect(page.getByText(t('tickets:rating.thanks'))).toBeVisible()
    expect(await shop.ticketNow(ticketId)).toMatchObject({ rating: 5, rating_comment: 'سپاس' })
    await agent.context().close()
  })
})

test.describe('the queue', () => {
  test.use({ as: { role: 'agent' } })

  test('moves a ticket on the board by its menu', { tag: '@desktop' }, async ({ page, shop, t }) => {
    const ticket = await shop.ticket()
    await page.goto(`/tickets?view=board&q=${encodeURIComponent(ticket.title)}`)
    const pending = page.getByRole('region', { name: t('tickets:statuses.pending') })
    await expect(pending.getByRole('link', { name: ticket.title })).toBeVisible()
    await pending.getByRole('button', { name: t('tickets:moveOf', { number: ticket.ticket_number }) }).click()
    await page.getByRole('menuitem', { name: t('tickets:steps.take') }).click()
    await expect(page.getByRole('region', { name: t('tickets:statuses.in_progress') }).getByRole('link', { name: ticket.title })).toBeVisible()
    await expect.poll(async () => (await shop.ticketNow(ticket.id)).status).toBe('in_progress')
  })

  test('saves a search as a tab', { tag: '@desktop' }, async ({ page, shop, t }) => {
    const ticket = await shop.ticket()
    const name = unique('Proyektor')
    await page.goto(`/tickets?q=${encodeURIComponent(ticket.title)}`)
    await page.getByRole('button', { name: t('tickets:tabs.save') }).click()
    await page.getByRole('dialog').getByRole('textbox').fill(name)
    await page.getByRole('dialog').getByRole('button', { name: t('save') }).click()
    const tab = page.getByRole('navigation', { name: t('tickets:tabs.label') }).getByRole('button', { name: new RegExp(name) })
    await expect(tab).toHaveAttribute('aria-current', 'true')
    await expect(tab).toContainText('1')
  })

  test('splits an answer off into a ticket of its own, but no note', { tag: '@desktop' }, async ({ page, shop, t }) => {
    const ticket = await shop.ticket()
    await shop.answer(ticket.id, { text: 'Only for us', internal: true })
    await shop.answer(ticket.id, { text: 'The window does not close either' })
    await page.goto(`/tickets/${ticket.id}`)
    const menus = page.getByRole('button', { name: t('tickets:commentMenu', { name: 'Sardor Karimov' }) })
    const split = page.getByRole('menuitem', { name: t('tickets:split.title') })
    await menus.first().click()
    await expect(page.getByRole('menuitem', { name: t('tickets:quote') })).toBeVisible()
    await expect(split).toHaveCount(0)
    await page.keyboard.press('Escape')
    await menus.last().click()
    await split.click()
    const title = unique('Window')
    await page.getByRole('dialog').getByLabel(t('tickets:title'), { exact: true }).fill(title)
    await page.getByRole('dialog').getByRole('button', { name: t('tickets:split.action') }).click()
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
    await expect(page.getByText('The window does not close either')).toBeVisible()
  })

  test('keeps an answer when something came meanwhile, and shows it', { tag: '@desktop' }, async ({ page, shop, t }) => {
    const ticket = await shop.ticket()
    await page.goto(`/tickets/${ticket.id}`)
    const field = page.getByRole('textbox', { name: t('tickets:publicAnswer') })
    await field.fill('We come at noon')
    await shop.answer(ticket.id, { text: 'Bring a cable too' })
    await page.getByRole('button', { name: t('tickets:answer'), exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: t('tickets:staleAnswer.title') })).toBeVisible()
    await expect(page.getByText('Bring a cable too')).toBeVisible()
    await expect(field).toHaveValue('We come at noon')
    await page.getByRole('button', { name: t('tickets:staleAnswer.send') }).click()
    await expect(page.getByRole('article').filter({ hasText: 'We come at noon' })).toBeVisible()
    await expect(field).toHaveValue('')
  })
})

test.describe('reports of the desk', () => {
  test.use({ as: { role: 'admin' } })

  test('tell the administrator how long answers took', async ({ page, shop, t }) => {
    await shop.ticket()
    await page.goto('/reports')
    const times = page.getByRole('table').filter({ hasText: t('reports:times.median') })
    await expect(times.getByRole('rowheader', { name: t('reports:times.p90') })).toBeVisible()
    await expectNoSidewaysScroll(page)
  })
})
