import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { answerRequests, listOf, renderPart, signIn } from '@/testing'
import { Entry } from './entry'
import type { AuditEntry } from './queries'
import { sentenceOf } from './words'

const entry = (part: Partial<AuditEntry>): AuditEntry => ({
  id: 'e',
  timestamp: '2026-11-25T16:00:00Z',
  user_id: 'm',
  user_name: 'Sardor',
  action: 'update',
  entity_type: 'product',
  entity_id: 'p',
  entity_name: 'Lara',
  changes: {},
  is_important: false,
  ...part,
})
const tell = (part: Partial<AuditEntry>) => sentenceOf(entry(part))
const plain = (text: string | null) => text?.replaceAll(/[\u2066-\u2069\u2060]/g, '')

beforeEach(() => {
  signIn({ 'products.view': [], 'roles.view': [] })
  answerRequests({
    'GET /api/categories': () => listOf([{ id: '01a2136c-eb2d-7fc6-90cd-90e9911cb51a', name: 'Carpets', names: {} }]),
    'GET /api/collections': () => listOf([]),
    'GET /api/roles': () => listOf([{ id: 'r', name: 'Seller' }]),
    'GET /api/permissions': () => listOf([{ code: 'sales.create', description: 'Make sales' }]),
  })
})

test('an entry opens to its differences in words', async () => {
  await renderPart(
    <Entry
      entry={entry({
        changes: {
          sell_price: { old: 100_000, now: 125_000 },
          type: { old: 'unit', now: 'meter' },
          category_id: { now: '01a2136c-eb2d-7fc6-90cd-90e9911cb51a' },
          permissions: { old: ['sales.create', 'x.y'], now: ['x.y'] },
          roles: { old: [], now: [{ role_id: 'r', branch_ids: [] }] },
          best_before: { now: '2027-01-31' },
          is_active: { old: false, now: true },
        },
        trace_id: 'abc',
      })}
    />,
  )
  const button = await screen.findByRole('button', { name: /Sardor/ })
  expect(plain(button.textContent)).toContain('Sardor changed the product “Lara”')
  await userEvent.click(button)
  const table = await screen.findByRole('table')
  await within(table).findByText('Carpets')
  await within(table).findByText('Seller (all branches)')
  const rows = within(table).getAllByRole('row').slice(1).map((row) => plain(row.textContent)?.replaceAll('\u00A0', ' '))
  expect(rows).toEqual([
    'Selling price100,000 UZS125,000 UZS',
    'SoldBy the pieceBy the metre',
    'Category—Carpets',
    'Permissions− Make sales',
    'Roles+ Seller (all branches)',
    'Best before—31.01.2027',
    'ActiveNoYes',
  ])
  expect(screen.getByText('abc')).toBeInTheDocument()
})

test('an entry with cut values opens in full length', async () => {
  answerRequests({
    'GET /api/audit-logs/e': () => ({ body: { data: entry({ changes: { notes: { old: 'before', now: 'after the whole story' } } }) } }),
  })
  await renderPart(<Entry entry={entry({ changes: { notes: { old: 'before', now: 'after the…', is_cut: true } } })} />)
  await userEvent.click(await screen.findByRole('button', { name: /Sardor/ }))
  await screen.findByText('after the whole story')
})

test('what this panel does not know is still readable', async () => {
  await renderPart(<Entry entry={entry({ action: 'sent_back', entity_type: 'purchase_order', entity_name: 'PO-1', user_id: null, user_name: 'system' })} />)
  expect(plain((await screen.findByRole('button')).textContent)).toContain('The system: Sent back – Purchase order “PO-1”')
})

test.each([
  ['percent -7.5', '−7.5%'],
  ['amount 5000', '+5,000 UZS'],
  ['per_square_meter 90000', 'By the square metre 90,000 UZS'],
  ['older name', 'older name'],
])('the rule of a change of prices is in words: %s', async (name, words) => {
  await renderPart(<Entry entry={entry({ action: 'create', entity_type: 'price_change', entity_name: name })} />)
  const button = await screen.findByRole('button', { name: /Sardor/ })
  expect(plain(button.textContent)?.replaceAll('\u00A0', ' ')).toContain(`changed many prices at once: ${words}`)
})

test('sentences tell more than the action where they can', () => {
  expect(tell({ action: 'create', entity_type: 'sale' })).toBe('sale')
  expect(tell({ action: 'create', entity_type: 'stock_document', changes: { kind: { now: 'transfer' } } })).toBe('stock.transfer')
  expect(tell({ changes: { sell_price: { old: 1, now: 2 }, 'sell_price 2×3': { now: 3 } } })).toBe('prices')
  expect(tell({ changes: { sell_price: { old: 1, now: 2 }, name: { old: 'a', now: 'b' } } })).toBe('update')
  expect(tell({ entity_type: 'member', changes: { password: { old: '***', now: '****' } } })).toBe('password')
  expect(tell({ entity_type: 'member', changes: { locked: { old: true, now: false } } })).toBe('unlock')
  expect(tell({ action: 'delete', entity_type: 'sale' })).toBe('delete')
})
