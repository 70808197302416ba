import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { Catalogue, type CatalogueSurroundings, type Product, type Roll, type ShelfView } from './catalogue'
import { openDatabase } from './database'

const shelf = { organizationId: 'o', branchId: 'b' }
const HOUR = 60 * 60 * 1000

function product(id: string, name: string, more: Partial<Product> = {}): Product {
  return {
    id,
    name,
    category_id: 'carpets',
    category: 'Gilamlar',
    type: 'unit',
    available_sizes: [],
    attributes: {},
    photos: [],
    quantity: 3,
    buy_price: 100,
    variants: [{ id: `${id}-v`, size: '2×3', width: 2, length: 3, sell_price: 200, buy_price: 100, quantity: 3, barcode: `478${id}` }],
    created_at: '2026-11-01T00:00:00Z',
    updated_at: '2026-11-01T00:00:00Z',
    version: 1,
    ...more,
  }
}

let shop: Product[]
let asked: { since: string | null; cursor: string | null }[]
let now: number
let databases = 0
let surroundings: CatalogueSurroundings
let catalogue: Catalogue

beforeEach(async () => {
  const database = await openDatabase(`catalogue-${databases++}`)
  shop = [
    product('1', 'Lara Bej'),
    product('2', 'Afsona'),
    product('3', 'Metraj', { type: 'meter', category_id: 'metres', remaining_length: 20, quantity: null }),
  ]
  asked = []
  now = Date.parse('2026-11-25T10:00:00Z')
  surroundings = {
    database: async () => database,
    now: () => now,
    products: async (_branch, since, cursor) => {
      asked.push({ since, cursor })
      const rows = since === null ? shop : shop.filter((one) => one.updated_at >= since)
      const start = Number(cursor ?? 0)
      return { rows: rows.slice(start, start + 2), cursor: start + 2 < rows.length ? String(start + 2) : null }
    },
    rolls: async (_branch, id) => [{ id: `${id}-r`, code: 'R1', remaining_length: 20, value: 999 } as Roll],
    categories: async () => [
      { id: 'carpets', name: 'Gilamlar', names: {}, position: 0, version: 1 },
      { id: 'metres', name: 'Metrajlar', names: {}, parent_id: 'carpets', position: 1, version: 1 },
    ],
    collections: async () => [],
    promotions: async () => [],
  }
  catalogue = new Catalogue(surroundings)
})

const view = async () => (await catalogue.view(shelf)) as ShelfView
const names = (products: Product[]) => products.map((one) => one.name)

test('all pages are kept, without what others may not see', async () => {
  expect(await catalogue.view(shelf)).toBeNull()
  await catalogue.refresh(shelf)
  const kept = await view()
  expect(asked).toEqual([
    { since: null, cursor: null },
    { since: null, cursor: '2' },
  ])
  expect(names(kept.products)).toEqual(['Afsona', 'Lara Bej', 'Metraj'])
  expect(kept.asOf).toBe('2026-11-25T10:00:00.000Z')
  const text = JSON.stringify([kept, await catalogue.rolls(shelf, '3')])
  expect(text).not.toContain('buy_price')
  expect(text).not.toContain('999')
  expect(await catalogue.rolls(shelf, '3')).toHaveLength(1)
  expect(await catalogue.view({ ...shelf, branchId: 'other' })).toBeNull()
})

test('later only what changed is asked for, and once a day everything, which shows what is gone', async () => {
  await catalogue.refresh(shelf)
  now += HOUR
  shop = [product('1', 'Lara Yashil', { updated_at: '2026-11-25T10:30:00Z' }), ...shop.slice(2)]
  asked = []
  await catalogue.refresh(shelf)
  expect(asked).toEqual([{ since: '2026-11-25T09:58:00.000Z', cursor: null }])
  expect(names((await view()).products)).toEqual(['Afsona', 'Lara Yashil', 'Metraj'])
  now += 24 * HOUR
  await catalogue.refresh(shelf)
  expect(names((await view()).products)).toEqual(['Lara Yashil', 'Metraj'])
})

test('a refresh that breaks off leaves what was there, and its moment', async () => {
  await catalogue.refresh(shelf)
  now += HOUR
  const broken = new Catalogue({ ...surroundings, products: async () => Promise.reject(new Error('the connection broke')) })
  await expect(broken.refresh(shelf)).rejects.toThrow('the connection broke')
  expect((await view()).asOf).toBe('2026-11-25T10:00:00.000Z')
})

test('goods are found by words of any script, barcode, category with what is under it, and size', async () => {
  await catalogue.refresh(shelf)
  const kept = await view()
  const found = (filter: Parameters<Catalogue['select']>[1]) => names(catalogue.select(kept, filter))
  expect(found({ q: 'лара 2x3' })).toEqual(['Lara Bej'])
  expect(found({ q: 'afsina' })).toEqual(['Afsona'])
  expect(found({ barcode: '4782' })).toEqual(['Afsona'])
  expect(found({ categoryId: 'carpets' })).toHaveLength(3)
  expect(found({ categoryId: 'metres' })).toEqual(['Metraj'])
  expect(found({ width: 2, length: 3 })).toHaveLength(3)
  expect(found({ width: 2, length: 4 })).toEqual([])
})

test('who signs out leaves nothing of the catalogue behind', async () => {
  await catalogue.refresh(shelf)
  await catalogue.clear()
  expect(await catalogue.view(shelf)).toBeNull()
  expect(await catalogue.rolls(shelf, '3')).toEqual([])
})
