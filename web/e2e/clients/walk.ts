// Uses the API through the client that is generated for TypeScript, as the API guide does:   node walk.mjs URL PHOTO
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import createClient, { type Client } from 'openapi-fetch'
import type { paths } from './schema'

const [url = '', photo = ''] = process.argv.slice(2)
const mark = randomUUID().slice(0, 8)

/** A client of a member, as everybody gets one: with a password. */
async function signedIn(organization: string, username: string, password: string): Promise<Client<paths>> {
  const client = createClient<paths>({ baseUrl: url })
  const tokens = given(await patiently(() => client.POST('/api/auth/login', { body: { organization, username, password } }))).data
  assert.equal(tokens.user.username, username)
  return createClient<paths>({ baseUrl: url, headers: { Authorization: `Bearer ${tokens.access_token}` } })
}

/** What a call answers, once the server is not too busy for it. */
async function patiently<T extends { response: Response }>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    const answer = await call()
    if (answer.response.status !== 429) return answer
    await setTimeout(1000 * Number(answer.response.headers.get('Retry-After')))
  }
}

/** What came, once it is sure that no refusal came. */
function given<T>({ data, error }: { data?: T; error?: unknown }): T {
  assert.equal(error, undefined, JSON.stringify(error))
  assert.ok(data)
  return data
}

async function sell(shop: Client<paths>) {
  const page = given(await shop.GET('/api/products', { params: { query: { in_stock: true, sort: 'name', size: ['2'] } } }))
  assert.equal(page.data.length, 2)

  const branch = given(await shop.GET('/api/branches')).data[0]
  const category = given(await shop.GET('/api/categories')).data[0]
  assert.ok(branch && category)
  const file = new File([readFileSync(photo)], 'afsona.png', { type: 'image/png' })
  const uploaded = given(
    await shop.POST('/api/upload/product-photo', {
      // The types know a file only as a text.
      body: { file: [file as unknown as string] },
      bodySerializer: ({ file: files }) => {
        const form = new FormData()
        for (const one of files) form.append('file', one)
        return form
      },
    }),
  ).data
  assert.equal(uploaded.original_filename, 'afsona.png')
  const made = given(
    await shop.POST('/api/products', {
      params: { header: { 'Idempotency-Key': mark } },
      body: {
        name: `TypeScript ${mark}`, category_id: category.id, type: 'unit', buy_price: 900_000, sell_price: 1_250_000,
        branch_id: branch.id, quantity: 3, photo: uploaded.url,
      },
    }),
  ).data
  assert.deepEqual([made.quantity, made.photos.length, made.collection], [3, 1, null])

  const sale = given(await shop.POST('/api/sales', { body: { branch_id: branch.id, product_id: made.id, quantity: 1, payment_type: 'cash' } })).data
  assert.deepEqual([sale.amount, sale.lines[0]?.product_id], [1_250_000, made.id])
  assert.equal(given(await shop.GET('/api/products/{id}', { params: { path: { id: made.id } } })).data.quantity, 2)
}

async function askForHelp(desk: Client<paths>) {
  // The tickets of a category answer its form.
  const category = given(
    await desk.POST('/api/ticket-categories', {
      body: { name: `TypeScript ${mark}`, form: [{ key: 'room', type: 'text', label: 'Room', required: true }] },
    }),
  ).data
  const branch = given(await desk.GET('/api/branches')).data[0]
  assert.ok(branch)
  const open = async (room: string) =>
    given(
      await desk.POST('/api/tickets', {
        body: { title: `The projector of room ${room} is dark`, category_id: category.id, branch_id: branch.id, fields: { room } },
      }),
    ).data.id
  const id = await open('12')
  await open('13')
  const read = given(await desk.GET('/api/tickets/{id}', { params: { path: { id } } })).data
  assert.deepEqual([read.status, read.fields, read.assigned_to_id], ['pending', { room: '12' }, null])

  const comment = given(
    await desk.POST('/api/tickets/{id}/comments', { params: { path: { id } }, body: { comment: 'The lamp is changed', is_internal: true } }),
  ).data
  assert.deepEqual([comment.comment, comment.is_internal], ['The lamp is changed', true])

  const found = async (...field: string[]) => given(await desk.GET('/api/tickets', { params: { query: { category_id: [category.id], field } } })).data
  assert.deepEqual((await found('room=12')).map((ticket) => ticket.id), [id])
  assert.equal((await found('room=12', 'room=13')).length, 2)
}

async function stayOutside() {
  const { error, response } = await createClient<paths>({ baseUrl: url }).GET('/api/products')
  assert.deepEqual([response.status, error?.error.code], [401, 'UNAUTHENTICATED'])
}

await sell(await signedIn('gilam', 'admin', 'admin123'))
await askForHelp(await signedIn('iranmehr', 'admin', 'admin123'))
await stayOutside()
