import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { navigation } from '../../src/app/navigation/navigation.ts'
import { PHOTO } from './photo.ts'
import { fileOfProducts } from './products-file.ts'
import type { Product, Shop } from './shop.ts'
import { Till } from './till.ts'
import type { words } from './words.ts'

/** The records whose ids the addresses of detail pages contain. */
export interface Things {
  carpet: Product
  runner: Product
  saleId: string
  /** Of the sale, waiting for approval. */
  returnId: string
  debtId: string
  shiftId: string
  promotionId: string
  commissionId: string
  rateId: string
  openShiftId: string
  customerId: string
  /** May owe less than the carpet costs. */
  customerWithLimit: { name: string; phone: string }
  memberId: string
  roleId: string
  documentId: string
  priceChangeId: string
  ticketId: string
  /** Of another requester. */
  otherTicketNumber: string
}

export interface PanelPage {
  name: string
  /** The router's path, such as `/sales/$id`. */
  route: string
  path?: (things: Things) => string
  /** Opens a part without its own address, such as a sheet. */
  open?: (page: Page, t: ReturnType<typeof words>, things: Things) => Promise<void>
}

const inNavigation: PanelPage[] = navigation.map(({ feature, to }) => ({ name: feature, route: to }))

/** The pages that are not in the navigation. Add a line for a new page, editor or sheet. */
const others: PanelPage[] = [
  { name: 'new-product', route: '/products/new' },
  { name: 'import-products', route: '/products/import' },
  {
    name: 'import-refused',
    route: '/products/import',
    open: (page, t) =>
      importFile(page, t, fileOfProducts(t, ['Lara', 'Gilamlar', '', 'گران', '', '2'], ['Kashan', 'Spaceships', '', '', '', ''], ['Yoʻlak', 'Gilamlar', 'kilo', '1.25E+06', '', '1,5'])),
  },
  {
    name: 'import-doubtful',
    route: '/products/import',
    open: (page, t) => importFile(page, t, fileOfProducts(t, ['Lara', 'Gilamlar', '', '125.000', '', '2'], ['Kashan', 'Gilamlar', 'metr', '', '2,500', ''])),
  },
  {
    name: 'import-encoding',
    route: '/products/import',
    open: (page, t) => importFile(page, t, { name: 'narxlar.csv', mimeType: 'text/csv', buffer: Buffer.from('name,category\n\xf4\xf0\xf8,Gilamlar\n', 'latin1') }),
  },
  {
    name: 'import-understood',
    route: '/products/import',
    open: (page, t) => importFile(page, t, fileOfProducts(t, ['Lara', 'Gilamlar', '', '1 250 000', '', '2'], ['Kashan', 'Gilamlar', 'metr', '', '95 000', ''])),
  },
  {
    name: 'import-done',
    route: '/products/import',
    async open(page, t) {
      await importFile(page, t, fileOfProducts(t, ['Lara', 'Gilamlar', '', '1 250 000', '', '']))
      await page.getByRole('button', { name: t('imports:understood.import', { count: 1 }) }).click()
      await page.getByRole('heading', { name: t('imports:done.title', { count: 1 }) }).waitFor()
    },
  },
  {
    name: 'doubtful-price',
    route: '/products/new',
    open: (page, t) => page.getByLabel(t('products:sellPrice'), { exact: true }).fill('125.000'),
  },
  { name: 'product', route: '/products/$id', path: ({ carpet }) => `/products/${carpet.id}` },
  { name: 'product-by-metre', route: '/products/$id', path: ({ runner }) => `/products/${runner.id}` },
  {
    name: 'arrange-dashboard',
    route: '/',
    async open(page, t) {
      await page.getByRole('button', { name: t('dashboard:arrange.title') }).click()
      await page.getByRole('dialog').getByText(t('dashboard:arrange.lead')).waitFor()
    },
  },
  { name: 'sale', route: '/sales/$id', path: ({ saleId }) => `/sales/${saleId}` },
  { name: 'return', route: '/returns/$id', path: ({ returnId }) => `/returns/${returnId}` },
  {
    name: 'new-return',
    route: '/returns/new',
    path: ({ saleId }) => `/returns/new?sale=${saleId}`,
    open: (page, t) => page.getByText(t('returns:new.howMuch')).waitFor(),
  },
  {
    name: 'new-exchange',
    route: '/returns/new',
    path: ({ saleId }) => `/returns/new?sale=${saleId}&exchange=true`,
    async open(page, t, { carpet }) {
      await page.getByRole('searchbox', { name: t('returns:new.find') }).fill(carpet.name)
      await page.getByRole('button', { name: new RegExp(t('returns:new.add', { name: carpet.name })) }).first().click()
      await page.getByText(t('returns:new.newGoods')).waitFor()
    },
  },
  { name: 'sales-of-a-month', route: '/sales', path: () => '/sales?range=month' },
  { name: 'shift', route: '/shifts/$id', path: ({ shiftId }) => `/shifts/${shiftId}` },
  { name: 'new-till', route: '/tills', path: () => '/tills?edit=new' },
  {
    name: 'close-shift',
    route: '/shifts/$id',
    path: ({ openShiftId }) => `/shifts/${openShiftId}`,
    async open(page, t) {
      await page.getByRole('button', { name: t('shifts:close.action') }).click()
      await page.getByRole('dialog').getByLabel(t('shifts:countedCash')).waitFor()
    },
  },
  { name: 'promotion', route: '/promotions/$id', path: ({ promotionId }) => `/promotions/${promotionId}` },
  { name: 'new-promotion', route: '/promotions', path: () => '/promotions?edit=new' },
  { name: 'commission', route: '/commissions/$id', path: ({ commissionId }) => `/commissions/${commissionId}?month=all` },
  { name: 'own-commissions', route: '/commissions', path: () => '/commissions?view=own' },
  { name: 'commission-payouts', route: '/commissions', path: () => '/commissions?view=paid' },
  { name: 'commission-rates', route: '/commission-rates' },
  { name: 'commission-rate', route: '/commission-rates', path: ({ rateId }) => `/commission-rates?edit=${rateId}` },
  { name: 'new-commission-rate', route: '/commission-rates', path: () => '/commission-rates?edit=new' },
  { name: 'debt', route: '/debts/$id', path: ({ debtId }) => `/debts/${debtId}` },
  { name: 'old-debt', route: '/debts', path: () => '/debts?edit=new' },
  { name: 'customer', route: '/customers/$id', path: ({ customerId }) => `/customers/${customerId}` },
  { name: 'new-customer', route: '/customers', path: () => '/customers?edit=new' },
  { name: 'no-product-found', route: '/products', path: () => '/products?q=qqqq' },
  { name: 'new-member', route: '/members/new' },
  { name: 'member', route: '/members/$id', path: ({ memberId }) => `/members/${memberId}` },
  { name: 'new-role', route: '/roles/new' },
  { name: 'role', route: '/roles/$id', path: ({ roleId }) => `/roles/${roleId}` },
  { name: 'permissions', route: '/roles', path: () => '/roles?view=permissions' },
  { name: 'profile', route: '/profile' },
  { name: 'outbox', route: '/outbox' },
  { name: 'stock-document', route: '/stock/documents/$id', path: ({ documentId }) => `/stock/documents/${documentId}` },
  { name: 'stock-rolls', route: '/stock', path: () => '/stock?tab=rolls' },
  { name: 'price-change', route: '/prices/$id', path: ({ priceChangeId }) => `/prices/${priceChangeId}?tab=history` },
  { name: 'receive-goods', route: '/stock/receive' },
  { name: 'adjust-stock', route: '/stock/adjust' },
  { name: 'transfer-stock', route: '/stock/transfer' },
  {
    name: 'ticket',
    route: '/tickets/$id',
    path: ({ ticketId }) => `/tickets/${ticketId}`,
    open: async (page, t) => {
      await page.getByLabel(t('files:add')).and(page.locator('input')).setInputFiles(PHOTO)
      await page.getByRole('button', { name: t('files:removeOf', { name: PHOTO.name }) }).last().waitFor()
    },
  },
  {
    name: 'ticket-picture',
    route: '/tickets/$id',
    path: ({ ticketId }) => `/tickets/${ticketId}`,
    open: async (page, t) => {
      await page.getByRole('button', { name: t('files:showOf', { name: PHOTO.name }) }).first().click()
      await page.getByRole('dialog').getByRole('img').waitFor()
    },
  },
  {
    name: 'ticket-merge',
    route: '/tickets/$id',
    path: ({ ticketId }) => `/tickets/${ticketId}`,
    async open(page, t, { otherTicketNumber }) {
      await page.getByRole('button', { name: t('tickets:links.add') }).click()
      await page.getByRole('combobox', { name: t('tickets:links.kind') }).click()
      await page.getByRole('option', { name: t('tickets:links.merge') }).click()
      await page.getByRole('dialog').getByRole('searchbox').fill(otherTicketNumber)
      await page.getByRole('dialog').getByRole('listitem').getByRole('button').click()
      await page.getByRole('button', { name: t('tickets:merge.action'), exact: true }).waitFor()
    },
  },
  {
    name: 'ticket-split',
    route: '/tickets/$id',
    path: ({ ticketId }) => `/tickets/${ticketId}`,
    async open(page, t) {
      await page.getByRole('button', { name: t('tickets:commentMenu', { name: 'Sardor Karimov' }) }).last().click()
      await page.getByRole('menuitem', { name: t('tickets:split.title') }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'ticket-board', route: '/tickets', path: () => '/tickets?view=board' },
  { name: 'no-ticket-found', route: '/tickets', path: () => '/tickets?q=qqqq' },
  {
    name: 'new-ticket',
    route: '/tickets/new',
    async open(page, t) {
      await page.getByRole('group', { name: t('tickets:whatIsIt') }).getByRole('button').first().click()
      await page.getByRole('textbox', { name: t('tickets:title') }).waitFor()
    },
  },
  { name: 'desk-teams', route: '/desk/settings', path: () => '/desk/settings?tab=teams' },
  { name: 'desk-levels', route: '/desk/settings', path: () => '/desk/settings?tab=levels' },
  { name: 'desk-new-category', route: '/desk/settings', path: () => '/desk/settings?edit=new' },
  { name: 'desk-new-calendar', route: '/desk/settings', path: () => '/desk/settings?tab=calendars&edit=new' },
  { name: 'no-such-address', route: '*', path: () => '/nowhere' },
  { name: 'no-such-product', route: '/products/$id', path: () => '/products/00000000-0000-7000-8000-000000000000' },
  {
    name: 'payment',
    route: '/sell',
    async open(page, t, { carpet }) {
      const till = new Till(page, t)
      await till.find(carpet.name)
      await till.goods(carpet.name, '2×3').click()
      await till.toPayment.click()
      await till.payment.waitFor()
    },
  },
  {
    name: 'payment-on-credit',
    route: '/sell',
    async open(page, t, { carpet }) {
      const till = new Till(page, t)
      await till.find(carpet.name)
      await till.goods(carpet.name, '2×3').click()
      await till.toPayment.click()
      await till.payment.getByRole('switch', { name: t('sell:credit.sell') }).click()
      await till.payment.getByRole('button', { name: t('sell:credit.more') }).click()
    },
  },
  {
    name: 'credit-refused',
    route: '/sell',
    async open(page, t, { carpet, customerWithLimit: { name, phone } }) {
      const till = new Till(page, t)
      await till.find(carpet.name)
      await till.goods(carpet.name, '2×3').click()
      await till.toPayment.click()
      await till.payment.getByRole('switch', { name: t('sell:credit.sell') }).click()
      await till.payment.getByLabel(t('sell:customerName')).fill(name)
      await till.payment.getByLabel(t('sell:customerPhone')).fill(phone)
      await till.sellButton.click()
      await till.payment.getByRole('alert').waitFor()
    },
  },
  {
    name: 'length',
    route: '/sell',
    async open(page, t, { runner }) {
      const till = new Till(page, t)
      await till.find(runner.name)
      await till.goods(runner.name).click()
      await page.getByRole('dialog').waitFor()
    },
  },
]

/** Every page behind the sign-in. */
export const pages: readonly PanelPage[] = [...inNavigation, ...others]

async function importFile(page: Page, t: ReturnType<typeof words>, file: ReturnType<typeof fileOfProducts>) {
  await page.getByLabel(t('imports:choose.label')).and(page.locator('input')).first().setInputFiles(file)
  // The heading of what came of it gets the focus.
  await page.locator('h2:focus').waitFor()
}

export const addressOf = ({ route, path }: PanelPage, things: Things) => path?.(things) ?? route

export async function prepareThings(shop: Shop): Promise<Things> {
  const carpet = await shop.carpet()
  const runner = await shop.runner()
  const sale = await shop.sell(carpet, 2, { name: 'Dilshod Rahimov' })
  const asked = await shop.askForReturn(sale.id)
  const debt = await shop.lend(carpet, 'Dilshod Rahimov')
  const customerWithLimit = await shop.customerWithLimit(100_000)
  const member = await shop.member()
  const promotion = await shop.promotion(runner, 15)
  const rate = await shop.rate(member.id ?? '')
  const commission = await shop.commissionOf(sale.id)
  const shiftId = await shop.closedShift(carpet)
  const openShift = await shop.openShift((await shop.till()).id)
  const [documentId, priceChangeId] = [await shop.documentOf(carpet), await shop.priceChange(carpet)]
  const ticket = await shop.ticket()
  const other = await shop.ticket({ ...(member.id && { requesterId: member.id }) })
  await shop.answer(ticket.id, { text: 'The lamp is **ordered**', internal: true })
  await shop.answer(ticket.id, { text: 'The window does not close either' })
  await shop.attach(ticket.id, PHOTO)
  await shop.attach(ticket.id, { name: 'measured.txt', mimeType: 'text/plain', buffer: Buffer.from('12 V, 0.4 A') })
  return { carpet, runner, ...debt, customerWithLimit, promotionId: promotion.id, commissionId: commission.id, rateId: rate.id, shiftId, openShiftId: openShift.id, ticketId: ticket.id, otherTicketNumber: other.ticket_number, saleId: sale.id, returnId: asked.id, memberId: member.id ?? '', roleId: shop.roleId('seller'), documentId, priceChangeId }
}

/** The router's addresses, read from its source files. */
export function addressesOfRouter(): string[] {
  const folder = new URL('../../src/app/routes/', import.meta.url)
  const source = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n')
  const routes = new Map<string, { parent: string; path: string }>()
  for (const [, name = '', body = ''] of source.matchAll(/const (\w+) = createRoute\(\{(.*?)\n\}\)/gs)) {
    const parent = /getParentRoute: \(\) => (\w+)/.exec(body)?.[1] ?? ''
    const path = /path: '([^']+)'/.exec(body)?.[1]
    if (path) routes.set(name, { parent, path })
  }
  const full = ({ parent, path }: { parent: string; path: string }): string => {
    const above = routes.get(parent)
    return above ? `${full(above)}/${path}` : path
  }
  return [...routes.values()].map(full)
}
