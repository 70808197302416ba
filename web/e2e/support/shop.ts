import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import createClient, { type Client } from 'openapi-fetch'
import type { components, paths } from '../../src/api/schema.d.ts'
import { addDays, today } from '../../src/lib/time/days.ts'
import { Accounts } from '../../src/session/accounts.ts'
import { toSignedIn } from '../../src/session/signed-in.ts'

type Schemas = components['schemas']
export type Product = Schemas['ProductView']

/** The demo shop's director, who prepares the records of a journey. */
const DIRECTOR = { organization: 'gilam', username: 'admin', password: 'admin123' }
export const PASSWORD = 'gilam-va-palos-27'

/** A word that no other journey uses, so that journeys do not find each other's records. */
export const unique = (word: string) => `${word} ${randomBytes(3).toString('hex')}`

function data<T>({ data: body, error, response }: { data?: { data: T } | undefined; error?: unknown; response: Response }): T {
  if (!body) throw new Error(`${response.status} ${response.url}: ${JSON.stringify(error)}`)
  return body.data
}

export interface NewMember {
  role?: 'admin' | 'seller' | 'accountant' | 'agent' | 'staff'
  fullName?: string
  extraPermissions?: Schemas['CreateMember']['extra_permissions']
}

/** Prepares records through the API, so that a journey clicks only through what it tests. */
export class Shop {
  readonly #baseUrl: string
  readonly #api: Client<paths>
  readonly branches: readonly Schemas['BranchView'][]
  readonly #roles: readonly Schemas['RoleView'][]
  readonly #categories: readonly Schemas['CategoryView'][]

  static async open(baseUrl: string): Promise<Shop> {
    const { access_token: token, user } = data(await createClient<paths>({ baseUrl }).POST('/api/auth/login', { body: DIRECTOR }))
    const api = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}`, 'Accept-Language': 'en' } })
    return new Shop(baseUrl, api, user.branches, data(await api.GET('/api/roles')), data(await api.GET('/api/categories')))
  }

  private constructor(
    baseUrl: string,
    api: Client<paths>,
    branches: readonly Schemas['BranchView'][],
    roles: readonly Schemas['RoleView'][],
    categories: readonly Schemas['CategoryView'][],
  ) {
    this.#baseUrl = baseUrl
    this.#api = api
    this.branches = branches
    this.#roles = roles
    this.#categories = categories
  }

  /** The branch of the journeys' members and stock. */
  get branch() {
    const [branch] = this.branches
    if (!branch) throw new Error('The demo shop has no branch.')
    return branch
  }

  /** The name of a category. */
  get category() {
    const [category] = this.#categories
    if (!category) throw new Error('The demo shop has no category.')
    return category.name
  }

  /** A new member of the first branch; a director's role applies everywhere. */
  async member({ role = 'seller', fullName = unique('Nodira'), extraPermissions = [] }: NewMember = {}) {
    const username = `journey-${randomBytes(5).toString('hex')}`
    const member = data(
      await this.#api.POST('/api/users', {
        body: {
          username,
          password: PASSWORD,
          full_name: fullName,
          branch_id: this.branch.id,
          extra_permissions: extraPermissions,
          roles: [{ role_id: this.roleId(role), branch_ids: role === 'admin' ? [] : [this.branch.id] }],
        },
      }),
    )
    return { ...member, username }
  }

  /** The name of a built-in role in a language. */
  async roleName(role: string, language: string) {
    const roles = data(await this.#api.GET('/api/roles', { headers: { 'Accept-Language': language } }))
    const found = roles.find((known) => known.built_in === role)
    if (!found) throw new Error(`There is no role ${role}.`)
    return found.name
  }

  async #create(body: Partial<Schemas['EditProduct']> & Pick<Schemas['EditProduct'], 'name' | 'type'>): Promise<Product> {
    const categoryId = this.#categories[0]?.id ?? ''
    return data(
      await this.#api.POST('/api/products', {
        params: { header: { 'Idempotency-Key': randomUUID() } },
        body: { category_id: categoryId, ...body },
      }),
    )
  }

  /** A carpet in one size. */
  async carpet({ name = unique('Gilam'), price = 570_000, pieces = 5 }: { name?: string; price?: number; pieces?: number } = {}) {
    const product = await this.#create({ name, type: 'unit', buy_price: Math.round(price / 2), sell_price: price, available_sizes: ['2×3'] })
    if (pieces > 0) await this.#receive([{ product_id: product.id, size: '2×3', quantity: pieces }])
    return product
  }

  /** A promotion for a product, which runs from now on. */
  async promotion(product: Product, percent: number) {
    const body = { name: unique('Aksiya'), discount_type: 'percentage', discount_value: percent, applicable_to: 'product', target_id: product.id } as const
    return data(await this.#api.POST('/api/discounts', { params: { header: { 'Idempotency-Key': randomUUID() } }, body }))
  }

  /** A carpet by the metre, with one roll. */
  async runner({ name = unique('Metraj'), price = 95_000, metres = 40 }: { name?: string; price?: number; metres?: number } = {}) {
    const product = await this.#create({ name, type: 'meter', buy_price: Math.round(price / 2), sell_price_per_meter: price })
    await this.#receive([{ product_id: product.id, quantity: metres }])
    return product
  }

  async #receive(lines: Schemas['ReceiveGoodsLine'][]) {
    data(
      await this.#api.POST('/api/stock/receipts', {
        params: { header: { 'Idempotency-Key': randomUUID() } },
        body: { branch_id: this.branch.id, lines },
      }),
    )
  }

  async productsNamed(name: string): Promise<Product[]> {
    return data(await this.#api.GET('/api/products', { params: { query: { q: name } } }))
  }

  async product(id: string): Promise<Product> {
    return data(await this.#api.GET('/api/products/{id}', { params: { path: { id } } }))
  }

  /** The branch's stock of a product. */
  async stockOf({ id }: Product): Promise<number> {
    const { stock } = await this.product(id)
    return stock?.find((entry) => entry.branch_id === this.branch.id)?.quantity ?? 0
  }

  /** Another till sells a product. */
  async sell(product: Product, quantity: number, customer?: { name: string }, tillId?: string) {
    const [variant] = product.variants
    const price = variant?.list_price ?? product.sell_price_per_meter ?? product.sell_price ?? 0
    return data(
      await this.#api.POST('/api/sales', {
        params: { header: { 'Idempotency-Key': randomUUID() } },
        body: {
          branch_id: this.branch.id,
          lines: [{ product_id: product.id, quantity, ...(variant && { variant_id: variant.id }) }],
          payments: [{ type: 'cash', amount: price * quantity }],
          ...(customer && { customer }),
          ...(tillId && { till_id: tillId }),
        },
      }),
    )
  }

  /** A member sells a piece for cash. */
  async sellBy(username: string, product: Product) {
    const login = { organization: DIRECTOR.organization, username, password: PASSWORD }
    const { access_token: token } = data(await createClient<paths>({ baseUrl: this.#baseUrl }).POST('/api/auth/login', { body: login }))
    const api = createClient<paths>({ baseUrl: this.#baseUrl, headers: { Authorization: `Bearer ${token}`, 'Accept-Language': 'en' } })
    const body = { branch_id: this.branch.id, product_id: product.id, quantity: 1, payment_type: 'cash' } as const
    return data(await api.POST('/api/sales', { params: { header: { 'Idempotency-Key': randomUUID() } }, body }))
  }

  /** What a member earns of what is taken, in percent. */
  async rate(memberId: string, percent = 4) {
    const params = { header: { 'Idempotency-Key': randomUUID() } }
    return data(await this.#api.POST('/api/commission-rates', { params, body: { member_id: memberId, basis: 'amount', percent } }))
  }

  /** What was earned first by a sale: in the demo shop, everybody has a rate. */
  async commissionOf(saleId: string) {
    const [commission] = data(await this.#api.GET('/api/commissions', { params: { query: { sale_id: [saleId] } } }))
    if (!commission) throw new Error(`Nothing was earned by the sale ${saleId}.`)
    return commission
  }

  /** Somebody asks to give one piece of a sale back. */
  async askForReturn(saleId: string) {
    return data(
      await this.#api.POST('/api/returns', {
        params: { header: { 'Idempotency-Key': randomUUID() } },
        body: { sale_id: saleId, lines: [{ line: 0, quantity: 1 }], reason: 'wrong_size', reason_note: 'Zalga katta ekan' },
      }),
    )
  }

  /** A new till of the branch. */
  async till(name = unique('Kassa')) {
    return data(await this.#api.POST('/api/tills', { body: { branch_id: this.branch.id, name } }))
  }

  async openShift(tillId: string, openingFloat = 500_000) {
    return data(await this.#api.POST('/api/shifts', { params: { header: { 'Idempotency-Key': randomUUID() } }, body: { till_id: tillId, opening_float: openingFloat } }))
  }

  /** A shift with a sale and cash taken out, closed with too little. */
  async closedShift(product: Product) {
    const till = await this.till()
    const { id } = await this.openShift(till.id)
    await this.sell(product, 1, undefined, till.id)
    const params = { path: { id }, header: { 'Idempotency-Key': randomUUID() } }
    data(await this.#api.POST('/api/shifts/{id}/cash', { params, body: { type: 'cash_out', amount: 200_000, reason: 'Bankka topshirildi' } }))
    const closing = { path: { id }, header: { 'Idempotency-Key': randomUUID() } }
    data(await this.#api.POST('/api/shifts/{id}/close', { params: closing, body: { counted_cash: 850_000, note: 'Mayda pul yetmadi' } }))
    return id
  }

  /** Sells on credit, in two instalments of which the customer has paid a part. */
  async lend(product: Product, name: string) {
    const [variant] = product.variants
    const amount = variant?.list_price ?? product.sell_price ?? 0
    const sale = data(
      await this.#api.POST('/api/sales', {
        params: { header: { 'Idempotency-Key': randomUUID() } },
        body: {
          branch_id: this.branch.id,
          customer: { name, phone: `+99890${String(randomInt(10_000_000)).padStart(7, '0')}` },
          lines: [{ product_id: product.id, quantity: 1, ...(variant && { variant_id: variant.id }) }],
          payments: [],
          debt: { installments: [30, 60].map((days) => ({ due_date: addDays(today('Asia/Tashkent'), days), amount: amount / 2 })) },
        },
      }),
    )
    const debtId = sale.debt?.id ?? ''
    await this.#api.POST('/api/debts/{id}/payments', {
      params: { path: { id: debtId }, header: { 'Idempotency-Key': randomUUID() } },
      body: { amount: amount / 4 },
    })
    return { debtId, customerId: sale.customer_id ?? '' }
  }

  /** A customer who may owe little; their name and the phone that a till finds them by. */
  async customerWithLimit(creditLimit: number) {
    const phone = `+99893${String(randomInt(10_000_000)).padStart(7, '0')}`
    const { name } = data(
      await this.#api.POST('/api/customers', {
        params: { header: { 'Idempotency-Key': randomUUID() } },
        body: { name: unique('Rustam'), phone, credit_limit: creditLimit },
      }),
    )
    return { name, phone }
  }

  /** The sales in which a product was sold. */
  async salesOf(customerName: string) {
    return data(await this.#api.GET('/api/sales', { params: { query: { q: customerName } } }))
  }

  /** Changes the price of a carpet, as another member would. */
  async changePrice(product: Product, price: number) {
    const now = await this.product(product.id)
    return data(
      await this.#api.PUT('/api/products/{id}', {
        params: { path: { id: now.id } },
        body: {
          name: now.name,
          category_id: now.category_id,
          type: now.type,
          sell_price: price,
          available_sizes: now.available_sizes ?? [],
          version: now.version,
        },
      }),
    )
  }

  /** A price change of a carpet, like one from the prices page. */
  async priceChange(product: Product) {
    const changed = data(
      await this.#api.PUT('/api/products/bulk-price-update', {
        body: { product_ids: [product.id], rule: { kind: 'percent', value: 10 }, preview: false },
      }),
    )
    return changed.id ?? ''
  }

  /** The receipt of goods that brought a product in. */
  async documentOf(product: Product) {
    const [document] = data(await this.#api.GET('/api/stock/documents', { params: { query: { product_id: product.id } } }))
    return document?.id ?? ''
  }

  /** The id of a built-in role. */
  roleId(role: string) {
    const id = this.#roles.find((known) => known.built_in === role)?.id
    if (!id) throw new Error(`There is no role ${role}.`)
    return id
  }

  /** Opens a ticket as the director, in the first branch. */
  async ticket({ title = unique('Projector'), requesterId }: { title?: string; requesterId?: string } = {}) {
    return data(
      await this.#api.POST('/api/tickets', {
        params: { header: { 'Idempotency-Key': randomUUID() } },
        body: {
          title,
          category: 'internet',
          branch_id: this.branch.id,
          description: 'No picture since **morning**',
          ...(requesterId && { user_id: requesterId }),
        },
      }),
    )
  }

  async ticketNow(id: string) {
    return data(await this.#api.GET('/api/tickets/{id}', { params: { path: { id } } }))
  }

  /** Answers a ticket as the director. */
  async answer(id: string, { text, internal = false }: { text: string; internal?: boolean }) {
    return data(
      await this.#api.POST('/api/tickets/{id}/comments', {
        params: { path: { id }, header: { 'Idempotency-Key': randomUUID() } },
        body: { comment: text, is_internal: internal },
      }),
    )
  }

  /** Adds a file to a ticket as the director. */
  async attach(ticketId: string, { name, mimeType, buffer }: { name: string; mimeType: string; buffer: Buffer<ArrayBuffer> }) {
    const form = new FormData()
    form.append('file', new Blob([buffer], { type: mimeType }), name)
    const uploaded = await this.#api.POST('/api/files/upload', { body: { file: [] }, bodySerializer: () => form })
    const attachments = (uploaded.data?.data ?? []).map(({ id }) => id)
    return data(await this.#api.POST('/api/tickets/{id}/attachments', { params: { path: { id: ticketId } }, body: { attachments } }))
  }

  /** Signs in as the panel does: the refresh token is in a cookie, and the browser's storage names the account. */
  async signedIn(username: string, password = PASSWORD) {
    const signingIn = await createClient<paths>({ baseUrl: this.#baseUrl, headers: { 'Session-Cookie': 'new' } }).POST('/api/auth/login', {
      body: { organization: DIRECTOR.organization, username, password },
    })
    const member = toSignedIn(data(signingIn).user)
    const kept = new Map([['smartbiz.organization', member.organization.slug]])
    const accounts = new Accounts({ read: (key) => kept.get(key) ?? null, write: (key, value) => void kept.set(key, value ?? '') })
    accounts.open(member.id)
    accounts.remember(member)
    accounts.activate(member.id)
    return {
      cookies: signingIn.response.headers.getSetCookie().map((cookie) => asCookie(cookie, new URL(this.#baseUrl).hostname)),
      localStorage: [...kept].map(([name, value]) => ({ name, value })),
    }
  }
}

/** A `Set-Cookie` header in Playwright's form. */
function asCookie(header: string, domain: string) {
  const [, name = '', value = '', attributes = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(header) ?? []
  const path = /path=([^;]+)/i.exec(attributes)?.[1] ?? '/'
  const maxAge = Number(/max-age=(\d+)/i.exec(attributes)?.[1])
  return {
    name,
    value,
    domain,
    path,
    expires: Math.floor(Date.now() / 1000) + maxAge,
    httpOnly: /; *httponly/i.test(attributes),
    secure: /; *secure/i.test(attributes),
    sameSite: 'Strict' as const,
  }
}
