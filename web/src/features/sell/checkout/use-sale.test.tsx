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

const sell = (key: string, instead?: (typeof outbox.state.sales)[number]) => {
  const { result } = renderHook(() => useSale(signedIn), { wrapper })
  return result.current.mutateAsync({ cart, branch, key, instead })
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
