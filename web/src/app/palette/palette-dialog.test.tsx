import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sendAs } from '@/api/client'
import { chooseLanguage } from '@/lib/text/language'
import { PaletteDialog } from './palette-dialog'
import { showPalette, usePaletteState } from './palette-state'
import { recentPicks } from './recent'
import type { Hit } from './search-query'

const navigate = vi.fn()
const member = vi.hoisted(() => ({
  id: 'm1',
  scopes: { 'sales.create': [], 'sales.view': [], 'products.view': [], 'users.view': [] },
  organization: { currency: 'UZS', timeZone: 'Asia/Tashkent', modules: ['shop', 'desk'] },
}))
vi.mock('@tanstack/react-router', async (original) => ({ ...(await original<object>()), useRouter: () => router }))
const router = { navigate }
vi.mock('@/session/session', () => ({
  session: { signOut: vi.fn() },
  useSession: () => member,
}))
sendAs({ signedIn: member, accessToken: async () => 'token', renew: async () => null })

const product: Hit = {
  type: 'product',
  id: 'p1',
  title: 'Гилам Лара',
  line: 'Gilamlar',
  amount: 350000,
  highlights: [{ part: 'title', start: 6, end: 10 }],
}
const sale: Hit = {
  type: 'sale',
  id: 's1',
  title: 'CHL-20261125-0001',
  line: 'Lara',
  amount: 100,
  at: '2026-11-25T10:00:00Z',
  highlights: [{ part: 'line', start: 0, end: 4 }],
}

let answers: Record<string, Hit[]> = {}
let asked: string[] = []
let breaks = false

beforeEach(() => {
  answers = { lara: [product, sale] }
  asked = []
  breaks = false
  localStorage.clear()
  vi.stubGlobal('fetch', async (request: Request) => {
    const q = new URL(request.url).searchParams.get('q') ?? ''
    asked.push(q)
    if (breaks) throw new TypeError('no network')
    const data = answers[q] ?? []
    return Response.json({ success: true, data, page: { size: data.length }, message: '', timestamp: '' })
  })
})
afterEach(() => {
  showPalette('closed')
  vi.unstubAllGlobals()
  navigate.mockReset()
})

const Opened = () => <PaletteDialog open={usePaletteState() === 'search'} />

async function open() {
  await chooseLanguage('en')
  showPalette('search')
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Opened />
    </QueryClientProvider>,
  )
  return { field: await screen.findByRole('combobox'), user: userEvent.setup() }
}
const options = () => screen.queryAllByRole('option').map((option) => option.textContent)
const active = () => screen.getByRole('option', { selected: true })

test('offers the pages that one may open and what one may do', async () => {
  const { field } = await open()
  expect(field).toHaveFocus()
  expect(options()).toEqual(expect.arrayContaining(['Dashboard', 'Quick sale', 'Products', 'New sale', 'Sign out']))
  expect(options()).not.toContain('New product')
  expect(options()).not.toContain('Language: English')
})

test('goes to a page by the keyboard and remembers it', async () => {
  const { field, user } = await open()
  await user.type(field, 'sal')
  expect(options()).toEqual(['Quick sale', 'Sales', 'New sale'])
  await user.keyboard('{ArrowDown}')
  expect(active()).toHaveTextContent('Sales')
  expect(field).toHaveAttribute('aria-activedescendant', active().id)
  await user.keyboard('{Enter}')
  expect(navigate).toHaveBeenCalledWith({ href: '/sales' })
  await waitFor(() => expect(screen.queryByRole('combobox')).not.toBeInTheDocument())
  expect(recentPicks('m1')).toEqual([{ type: 'page', title: 'sales', href: '/sales' }])
  expect(recentPicks('m2')).toEqual([])
})

test('walks around the ends of the list', async () => {
  const { user } = await open()
  await user.keyboard('{ArrowUp}')
  expect(active()).toHaveTextContent('Sign out')
  await user.keyboard('{ArrowDown}')
  expect(active()).toHaveTextContent('Dashboard')
})

test('shows hits by their kind with what fits marked, and opens one', async () => {
  const { field, user } = await open()
  await user.type(field, 'lara')
  const goods = await screen.findByRole('group', { name: 'Products' })
  expect(within(goods).getByText('Лара').tagName).toBe('MARK')
  expect(within(goods).getByRole('option')).toHaveTextContent('350,000')
  expect(within(screen.getByRole('group', { name: 'Sales' })).getByText('Lara').tagName).toBe('MARK')
  expect(asked).toEqual(['lara'])
  await user.click(within(goods).getByRole('option'))
  expect(navigate).toHaveBeenCalledWith({ href: '/products/p1' })
  expect(recentPicks('m1')).toEqual([{ type: 'product', title: 'Гилам Лара', href: '/products/p1' }])
})

test('waits for the answer when Enter comes first, as from a scanner', async () => {
  const { field, user } = await open()
  await user.type(field, 'lara{Enter}')
  expect(navigate).not.toHaveBeenCalled()
  await waitFor(() => expect(navigate).toHaveBeenCalledWith({ href: '/products/p1' }))
})

test('says that nothing fits', async () => {
  const { field, user } = await open()
  await user.type(field, 'zzzz')
  expect(await screen.findByText('No matches for “zzzz”')).toBeVisible()
  expect(field).toHaveAttribute('aria-expanded', 'false')
})

test('keeps pages and actions without a connection, and tries again', async () => {
  breaks = true
  const { field, user } = await open()
  await user.type(field, 'lara')
  // On a slow machine, the palette may first ask for a part of the word. Wait for the whole word: each request replaces the last error.
  await waitFor(() => expect(asked.at(-1)).toBe('lara'))
  expect(await screen.findByRole('alert')).toHaveTextContent('No connection')
  breaks = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('group', { name: 'Products' })).toBeVisible()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('clears by Escape, then closes', async () => {
  const { field, user } = await open()
  await user.type(field, 'abc{Escape}')
  expect(field).toHaveValue('')
  expect(screen.getByRole('dialog')).toBeVisible()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})

test('finds pages in the language of the person', async () => {
  const { field, user } = await open()
  await chooseLanguage('fa')
  await user.type(field, 'فروش')
  expect(options()).toEqual(['فروش سریع', 'فروش‌ها', 'فروش جدید'])
  await chooseLanguage('en')
})
