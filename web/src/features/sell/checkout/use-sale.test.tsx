import 'fake-indexeddb/auto'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Schemas } from '@/api/client'
import { ApiError } from '@/api/errors'
import { outbox } from '@/offline/device'
import type { SignedIn } from '@/session/session'
import { newLine, type Article, type Cart } from '@/selling/cart/cart'
import { readCart } from '@/selling/cart/use-cart'
import { withPromotions } from '@/selling/cart/with-promotions'
import { chooseTill } from '@/tills/till'
import { useSale } from './use-sale'

const post = vi.hoisted(() => vi.fn())
vi.mock('@/api/client', async (original) => ({ ...(await original<typeof import('@/api/client')>()), api: { POST: post } }))

const carpet: Article = {
  productId: 'p',
  variantId: 'v',
  name: 'Afsona',
  size: '2×3',
  type: 'unit',
  listPrice: 570_000,
  stock: 7,
  metrePrice: null,
  collectionId: null,
  categoryId: null,
}
const signedIn = { id: 'm', fullName: 'Dilnoza', organization: { id: 'o' } } as SignedIn
const branch = { id: 'b', name: 'Chilonzor' } as Schemas['BranchView']
const cart: Cart = { ...readCart('nobody'), lines: [newLine(carpet, 2)] }
const client = new QueryClient()
const wrapper = ({ children }: { children: React.ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>
let accounts = 0

const sell = (key: string, instead?: (typeof outbox.state.sales)[number], sold = cart) => {
  const { result } = renderHook(() => useSale(signedIn), { wrapper })
  return result.current.mutateAsync({ cart: sold, branch, key, instead })
}
const bodies = () => post.mock.calls.map(([, { params, body }]) => [params.header['Idempotency-Key'], body])
const lost = () => Promise.reject(new ApiError(0, { code: 'NO_CONNECTION' }))
const made = (number: string) => Promise.resolve({ data: { data: { id: number, number, amount: 1_140_000 } } })

beforeEach(async () => {
  post.mockReset()
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
  await outbox.serve(`o/m${accounts++}`)
})

test('online, the sale is made at once, by the prices of the list', async () => {
  post.mockImplementation(() => made('N-1'))
  expect(await sell('k1')).toMatchObject({ waits: false, sale: { number: 'N-1' } })
  const [[key, body]] = bodies() as [[string, Schemas['RecordSale']]]
  expect(key).toBe('k1')
  expect(body).not.toHaveProperty('sold_at')
  expect(outbox.state.sales).toEqual([])
})

test('offline, it waits with its moment and its prices, and is sent under its key', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const outcome = await sell('abcdef12')
  expect(post).not.toHaveBeenCalled()
  expect(outcome).toMatchObject({ waits: true, sale: { number: 'ABCDEF', amount: 1_140_000, seller_name: 'Dilnoza' } })
  expect(outbox.state.sales[0]).toMatchObject({ id: 'abcdef12', state: 'waiting', first: null, body: { lines: [{ unit_price: 570_000, quantity: 2 }] } })

  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
  post.mockImplementation(() => made('N-2'))
  await outbox.flush()
  expect(bodies()).toEqual([['abcdef12', outbox.state.sales[0]?.body]])
  expect(outbox.state.sales[0]?.body.sold_at).toBe(outbox.state.sales[0]?.madeAt)
  expect(outbox.state.sales[0]).toMatchObject({ state: 'sent', sale: { number: 'N-2' } })
})

test('a sale that was lost on the way keeps what was sent, in case that it got through', async () => {
  post.mockImplementation(lost)
  expect(await sell('k3')).toMatchObject({ waits: true })
  const [waiting] = outbox.state.sales
  expect(waiting?.first).toEqual(bodies()[0]?.[1])
  expect(waiting?.first).not.toHaveProperty('sold_at')
})

test('what the server refuses does not wait', async () => {
  post.mockImplementation(() => Promise.reject(new ApiError(409, { code: 'INSUFFICIENT_STOCK' })))
  await expect(sell('k4')).rejects.toMatchObject({ code: 'INSUFFICIENT_STOCK' })
  expect(outbox.state.sales).toEqual([])
})

test('a changed sale takes the place of the refused one, with its moment', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  await sell('k5')
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
  post.mockImplementationOnce(() => Promise.reject(new ApiError(409, { code: 'INSUFFICIENT_STOCK' })))
  await outbox.flush()
  const [refused] = outbox.state.sales
  expect(refused?.state).toBe('conflict')

  post.mockImplementation(() => made('N-5'))
  await sell('k6', refused)
  expect(post.mock.lastCall?.[1].body.sold_at).toBe(refused?.madeAt)
  expect(outbox.state.sales).toHaveLength(1)
  expect(outbox.state.sales[0]).toMatchObject({ state: 'sent', sale: { number: 'N-5' } })
})

test('a sale names the till at which the device stands, at once and offline', async () => {
  chooseTill(branch.id, 'till')
  post.mockImplementation(() => made('N-6'))
  await sell('k7')
  expect(bodies()[0]?.[1]).toMatchObject({ till_id: 'till' })
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  await sell('k8')
  expect(outbox.state.sales[0]?.body).toMatchObject({ till_id: 'till' })
  chooseTill(branch.id, null)
})

test('an offline sale on credit beyond the limit waits for a decision, with its plan', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const credit = { paid: 140_000, deadline: '2999-01-01', parts: [] }
  await sell('k9', undefined, { ...cart, customerName: 'Dilshod', customerPhone: '901112233', credit })
  expect(outbox.state.sales[0]?.body).toMatchObject({ payments: [{ type: 'cash', amount: 140_000 }], debt: { payment_deadline: '2999-01-01' } })

  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
  post.mockImplementation(() => Promise.reject(new ApiError(409, { code: 'CREDIT_LIMIT_EXCEEDED', details: { available: '200000' } })))
  await outbox.flush()
  expect(outbox.state.sales[0]).toMatchObject({
    state: 'conflict',
    problem: { code: 'CREDIT_LIMIT_EXCEEDED', details: { available: '200000' } },
    cart: { customerName: 'Dilshod', credit },
  })
})

test('an offline sale of a promotion names it, and keeps it for when it is changed', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const promotion = {
    id: '0190a1b2-0000-7000-8000-000000000001',
    version: 3,
    name: 'Autumn',
    type: 'percentage' as const,
    value: 10,
    for: 'all' as const,
    targets: [],
    startsAt: '2026-01-01T00:00:00Z',
    endsAt: null,
  }
  await sell('k10', undefined, withPromotions(cart, [promotion]))
  const [waiting] = outbox.state.sales
  expect(waiting?.body.lines).toEqual([
    { product_id: 'p', variant_id: 'v', quantity: 2, amount: 1_026_000, discount_id: promotion.id, discount_version: 3 },
  ])
  expect(waiting?.body.payments).toEqual([{ type: 'cash', amount: 1_026_000 }])
  expect(waiting?.cart).toMatchObject({ lines: [{ kept: promotion }] })
})
