import type { Schemas } from '@/api/client'
import { fold, matches, plainCode } from '@/lib/text/fold'
import { nameOrder } from '@/lib/text/names'
import { done, transact } from './database'
import { withChildren, type Promotion } from './promotions'

export type Product = Schemas['ProductView']
export type Roll = Schemas['RollView']
export type Category = Schemas['CategoryView']
export type Collection = Schemas['CollectionView']

/** A branch whose goods are kept on the device. */
export interface Shelf {
  organizationId: string
  branchId: string
  /** Of the organisation; goods sort as it does. */
  language?: string | undefined
}

interface KeptShelf {
  shelf: string
  categories: Category[]
  collections: Collection[]
  /** Devices may have kept a shelf before there were promotions. */
  promotions?: Promotion[]
  /** The kept state includes all changes up to this moment of the server's clock. */
  asOf: string
  /** When everything was last fetched. Goods deleted since then are still kept. */
  wholeAt: string
}

/** What the catalogue depends on. Tests pass their own. */
export interface CatalogueSurroundings {
  database: () => Promise<IDBDatabase>
  /** One page of the branch's products; with `changedSince`, only of those that changed since then. */
  products: (branchId: string, changedSince: string | null, cursor: string | null) => Promise<{ rows: Product[]; cursor: string | null }>
  rolls: (branchId: string, productId: string) => Promise<Roll[]>
  categories: () => Promise<Category[]>
  collections: () => Promise<Collection[]>
  /** Those of a branch that run or will. */
  promotions: (branchId: string, categories: readonly Category[]) => Promise<Promotion[]>
  /** The time by the server's clock. */
  now: () => number
}

/** Conditions that goods must meet, all of those given. */
export interface GoodsFilter {
  q?: string | undefined
  barcode?: string | undefined
  categoryId?: string | undefined
  collectionId?: string | undefined
  width?: number | undefined
  length?: number | undefined
}

/** The kept goods of a branch. */
export interface ShelfView {
  asOf: string
  categories: Category[]
  collections: Collection[]
  products: Product[]
}

const WHOLE_EVERY = 24 * 60 * 60 * 1000
/** A change has its time before it is committed, so each refresh overlaps with the one before. */
const OVERLAP = 2 * 60 * 1000

const keyOf = ({ organizationId, branchId }: Shelf) => `${organizationId}/${branchId}`
const isoOf = (milliseconds: number) => new Date(milliseconds).toISOString()

/** The catalogue of a branch on the device, read while the server cannot be reached. */
export class Catalogue {
  readonly #surroundings: CatalogueSurroundings
  readonly #texts = new WeakMap<Product, string>()
  #seen: { key: string; view: ShelfView } | null = null

  constructor(surroundings: CatalogueSurroundings) {
    this.#surroundings = surroundings
  }

  /** Fetches the changes since the last refresh, and everything once a day. */
  async refresh(shelf: Shelf) {
    const { now, products } = this.#surroundings
    const opened = await this.#surroundings.database()
    const key = keyOf(shelf)
    const kept = await this.#shelf(opened, key)
    const startedAt = now()
    const isWhole = !kept || startedAt - Date.parse(kept.wholeAt) > WHOLE_EVERY
    const since = isWhole ? null : isoOf(Date.parse(kept.asOf) - OVERLAP)
    const [categories, collections] = await Promise.all([this.#surroundings.categories(), this.#surroundings.collections()])
    const promotions = await this.#surroundings.promotions(shelf.branchId, categories)
    const found = new Set<string>()
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof products>> = await products(shelf.branchId, since, cursor)
      cursor = page.cursor
      page.rows.forEach((product) => found.add(product.id))
      const rolls = await this.#rollsOf(shelf, page.rows)
      await keep(opened, key, page.rows, rolls)
    } while (cursor !== null)
    if (isWhole) await forgetOthers(opened, key, found)
    await transact(opened, ['shelves'], 'readwrite', async (transaction) => {
      const next: KeptShelf = {
        shelf: key,
        categories,
        collections,
        promotions,
        asOf: isoOf(startedAt),
        wholeAt: isWhole ? isoOf(startedAt) : kept.wholeAt,
      }
      await done(transaction.objectStore('shelves').put(next))
    })
    this.#seen = null
  }

  /** Everything kept of a branch; null before the first refresh. */
  async view(shelf: Shelf): Promise<ShelfView | null> {
    const key = keyOf(shelf)
    if (this.#seen?.key === key) return this.#seen.view
    const opened = await this.#surroundings.database()
    const kept = await this.#shelf(opened, key)
    if (!kept) return null
    const rows: { product: Product }[] = await transact(opened, ['products'], 'readonly', (transaction) =>
      done(transaction.objectStore('products').getAll(allOf(key))),
    )
    const order = nameOrder(shelf.language)
    const products = rows.map((row) => row.product).toSorted((one, other) => order(one.name, other.name))
    const view = { asOf: kept.asOf, categories: kept.categories, collections: kept.collections, products }
    this.#seen = { key, view }
    return view
  }

  async rolls(shelf: Shelf, productId: string): Promise<Roll[]> {
    const opened = await this.#surroundings.database()
    const row: { rolls: Roll[] } | undefined = await transact(opened, ['rolls'], 'readonly', (transaction) =>
      done(transaction.objectStore('rolls').get([keyOf(shelf), productId])),
    )
    return row?.rolls ?? []
  }

  /** The promotions as they were last known; null before the first refresh. */
  async promotions(shelf: Shelf): Promise<Promotion[] | null> {
    const kept = await this.#shelf(await this.#surroundings.database(), keyOf(shelf))
    return kept ? (kept.promotions ?? []) : null
  }

  /** Deletes everything, when nobody of this organisation is signed in any more. */
  async clear() {
    this.#seen = null
    const opened = await this.#surroundings.database()
    await transact(opened, ['products', 'rolls', 'shelves'], 'readwrite', async (transaction) => {
      for (const store of ['products', 'rolls', 'shelves']) await done(transaction.objectStore(store).clear())
    })
  }

  /** The products that match. */
  select(view: ShelfView, filter: GoodsFilter): Product[] {
    const { categoryId, collectionId, width, length, q } = filter
    const barcode = filter.barcode === undefined ? undefined : plainCode(filter.barcode)
    const categories = categoryId === undefined ? null : withChildren(view.categories, categoryId)
    const fits = (variant: Product['variants'][number]) => variant.width === width && (length === undefined || variant.length === length)
    return view.products.filter(
      (product) =>
        (categories === null || categories.has(product.category_id)) &&
        (collectionId === undefined || product.collection_id === collectionId) &&
        (width === undefined || product.variants.some(fits)) &&
        (barcode === undefined || [product, ...product.variants].some((one) => one.barcode === barcode)) &&
        (q === undefined || matches(this.#textOf(product), q)),
    )
  }

  #textOf(product: Product): string {
    let text = this.#texts.get(product)
    if (text === undefined) {
      const { name, collection, category, sku, barcode, variants } = product
      const words = [name, collection, category, sku, barcode, ...variants.flatMap((variant) => [variant.size, variant.barcode])]
      text = fold(words.filter(Boolean).join(' '))
      this.#texts.set(product, text)
    }
    return text
  }

  #shelf = (opened: IDBDatabase, key: string): Promise<KeptShelf | undefined> =>
    transact(opened, ['shelves'], 'readonly', (transaction) => done(transaction.objectStore('shelves').get(key)))

  async #rollsOf(shelf: Shelf, products: Product[]) {
    const rolls = new Map<string, Roll[]>()
    for (const product of products) {
      if (product.type === 'meter') rolls.set(product.id, await this.#surroundings.rolls(shelf.branchId, product.id))
    }
    return rolls
  }
}

const allOf = (key: string) => IDBKeyRange.bound([key], [key, []])

/** Drops costs: another member with fewer rights may use the same device. */
function withoutCost(product: Product): Product {
  const { buy_price: _cost, stock: _others, notes: _notes, ...kept } = product
  return { ...kept, variants: product.variants.map(({ buy_price: _variantCost, ...variant }) => variant) }
}

function keep(opened: IDBDatabase, shelf: string, products: Product[], rolls: Map<string, Roll[]>) {
  return transact(opened, ['products', 'rolls'], 'readwrite', async (transaction) => {
    for (const product of products) {
      await done(transaction.objectStore('products').put({ shelf, id: product.id, product: withoutCost(product) }))
      const own = rolls.get(product.id)
      if (own) await done(transaction.objectStore('rolls').put({ shelf, productId: product.id, rolls: own.map(({ value: _cost, ...roll }) => roll) }))
    }
  })
}

function forgetOthers(opened: IDBDatabase, shelf: string, found: Set<string>) {
  return transact(opened, ['products', 'rolls'], 'readwrite', async (transaction) => {
    for (const store of ['products', 'rolls']) {
      const keys = await done(transaction.objectStore(store).getAllKeys(allOf(shelf)))
      for (const key of keys) if (!found.has((key as [string, string])[1])) await done(transaction.objectStore(store).delete(key))
    }
  })
}
