import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { answerRequests, listOf, refusal, renderPart, signIn } from '@/testing'
import { NewProductPage } from './new-product-page'
import { emptyForm } from './product-form'

const branch = { id: 'b1', name: 'Chilonzor', is_active: true }
const draft = {
  ...emptyForm(branch.id),
  name: 'Afsona',
  category_id: 'c1',
  sizes: [{ size: '2×3', sell_price: 570_000, buy_price: null, barcode: '', quantity: 5 }],
}
const DRAFT = 'smartbiz.draft.me.product.new'

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem(DRAFT, JSON.stringify({ values: draft }))
  signIn({ 'products.create': [], 'stock.receive': [] }, { branchId: branch.id, branches: [branch] as never })
})

/** What becomes of a request: `lost` is done, but its answer does not arrive. */
type Fate = 'lost' | ReturnType<typeof refusal>

/** A server that remembers what it made under which key, as ours does. */
function server() {
  const made = { products: [] as string[], stock: [] as (number | undefined)[] }
  const fates: Record<string, Fate | undefined> = {}
  const former = new Map<string, { asked: string; answer: object }>()
  function post<Body>(path: string, make: (body: Body) => object) {
    return async (request: Request) => {
      const key = request.headers.get('Idempotency-Key') ?? ''
      const fate = fates[path]
      delete fates[path]
      if (typeof fate === 'object') return fate
      const body = (await request.json()) as Body
      const asked = path + JSON.stringify(body)
      const known = former.get(key)
      if (known && known.asked !== asked) return refusal(409, 'IDEMPOTENCY_KEY_REUSED')
      const answer = known?.answer ?? make(body)
      former.set(key, { asked, answer })
      if (fate === 'lost') throw new TypeError('The connection was lost.')
      return { status: 201, body: { success: true, data: answer } }
    }
  }
  answerRequests({
    'GET /api/categories': () => listOf([{ id: 'c1', name: 'Carpets', names: {}, parent_id: null }]),
    'GET /api/collections': () => listOf([]),
    'GET /api/sizes': () => listOf([]),
    'POST /api/products': post<{ name: string; branch_id: string; variants: { quantity?: number }[] }>('products', ({ name, branch_id, variants }) => {
      expect(branch_id).toBe(branch.id)
      made.products.push(name)
      made.stock.push(...variants.map(({ quantity }) => quantity))
      return { id: `p${made.products.length}`, name, variants: [{ id: 'v1', size: '2×3' }] }
    }),
  })
  return { made, fates }
}

async function open() {
  cleanup()
  const { router } = await renderPart(<NewProductPage />)
  return { isAt: (path: string) => waitFor(() => expect(router.state.location.pathname).toBe(path)) }
}

async function create() {
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }))
}

const isLost = () => waitFor(() => expect(screen.getByText('The server cannot be reached. Check the connection and try again.')).toBeInTheDocument())

test('a product and its opening stock are made, and nothing of the draft stays', async () => {
  const { made } = server()
  const page = await open()
  await create()
  await page.isAt('/products/p1')
  expect(made).toEqual({ products: ['Afsona'], stock: [5] })
  expect(Object.keys(localStorage).filter((key) => key.startsWith(DRAFT))).toEqual([])
})

test('a lost answer and a second press make one product with one stock', async () => {
  const { made, fates } = server()
  fates.products = 'lost'
  const page = await open()
  await create()
  await isLost()
  await create()
  await page.isAt('/products/p1')
  expect(made).toEqual({ products: ['Afsona'], stock: [5] })
})

test('so do a lost answer, a reload and a second press', async () => {
  const { made, fates } = server()
  fates.products = 'lost'
  await open()
  await create()
  await isLost()
  const page = await open()
  await create()
  await page.isAt('/products/p1')
  expect(made).toEqual({ products: ['Afsona'], stock: [5] })
})

test('another name after a lost answer makes another product only when asked again', async () => {
  const { made, fates } = server()
  fates.products = 'lost'
  const page = await open()
  await create()
  await isLost()
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), ' 2')
  await create()
  expect(await screen.findByText(/An earlier attempt to create this product went through/)).toBeInTheDocument()
  await create()
  expect(made.products).toEqual(['Afsona'])

  await userEvent.click(await screen.findByRole('button', { name: 'This is a different product' }))
  await create()
  await page.isAt('/products/p2')
  expect(made).toEqual({ products: ['Afsona', 'Afsona 2'], stock: [5, 5] })
})

test('a request that is still under way keeps its key', async () => {
  const { made, fates } = server()
  fates.products = refusal(409, 'REQUEST_IN_PROGRESS')
  await open()
  await create()
  await screen.findByRole('alert')
  const key = localStorage.getItem(`${DRAFT}.key`)
  expect(key).not.toBeNull()
  fates.products = 'lost'
  await create()
  await isLost()
  expect(localStorage.getItem(`${DRAFT}.key`)).toBe(key)
  expect(made.products).toEqual(['Afsona'])
})

test('a refusal of the opening stock is shown at its size, and nothing is made', async () => {
  const { made, fates } = server()
  fates.products = refusal(422, 'VALIDATION_ERROR', { fields: { 'variants[0].quantity': 'must be whole pieces' } })
  const page = await open()
  await create()
  expect(await screen.findByText('must be whole pieces')).toBeInTheDocument()
  expect(made.products).toEqual([])
  await create()
  await page.isAt('/products/p1')
  expect(made).toEqual({ products: ['Afsona'], stock: [5] })
})
