import type { Schemas } from '@/api/client'
import { ApiError, isApiError, type ErrorCode } from '@/api/errors'
import type { Language } from '@/lib/text/language'
import { done, NoDeviceStorage, transact } from './database'

export type RecordSale = Schemas['RecordSale']
export type SaleView = Schemas['SaleView']

/** Why a sale was refused, in a form that can be shown later and in another language. */
export interface Problem {
  status: number
  code: ErrorCode
  message: string
  language: Language
  details: Record<string, unknown>
}

/** A sale made on this device while the server could not be reached. */
export interface WaitingSale {
  /** The order of the sales, set when a sale is added. */
  sequence: number
  /** Its Idempotency-Key, so that the server records it once. */
  id: string
  /** The account that made the sale and alone sends it. */
  owner: string
  /** `conflict`: the server refused the sale, and a person must decide. */
  state: 'waiting' | 'conflict' | 'sent' | 'discarded'
  body: RecordSale
  /** What was sent with the same key when the connection was lost: it may have arrived. */
  first: RecordSale | null
  /** The cart, so that the sale can be corrected. */
  cart: unknown
  /** The receipt that the customer got. */
  receipt: SaleView
  madeAt: string
  /** How often the sale was sent without a clear answer. */
  attempts: number
  problem: Problem | null
  /** The sale that the server recorded. */
  sale: SaleView | null
  /** Why the sale was discarded. */
  reason: string | null
  settledAt: string | null
}

export type NewSale = Pick<WaitingSale, 'id' | 'body' | 'first' | 'cart' | 'receipt' | 'madeAt'>

/** What the outbox waits for: the connection, a sign-in, or a busy or failing server. */
export type Pause = 'connection' | 'sign-in' | 'server'

export interface OutboxState {
  sales: readonly WaitingSale[]
  isSending: boolean
  pause: Pause | null
  /** Whether the browser cannot store anything, so that offline sales are impossible. */
  isMissing: boolean
}

/** What the outbox depends on. Tests pass their own. */
export interface OutboxSurroundings {
  database: () => Promise<IDBDatabase>
  send: (sale: RecordSale, key: string) => Promise<SaleView>
  now: () => number
  /** Whether the server seems reachable. */
  isUp: () => boolean
  /** Schedules the work; the returned function cancels it. */
  later: (milliseconds: number, work: () => void) => () => void
  /** Runs the work while no other tab does the same. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
  /** Tells the other tabs about a change. */
  tell: () => void
}

const EMPTY: OutboxState = { sales: [], isSending: false, pause: null, isMissing: false }
const KEPT_SETTLED = 50
const MOST_FAILURES = 5
const SECOND = 1000

/**
 * The offline sales. They are sent in order, one at a time, each with its own key, until the server clearly accepts or refuses
 * it. A refused sale waits for a person's decision and does not block the others.
 */
export class Outbox {
  readonly #surroundings: OutboxSurroundings
  readonly #listeners = new Set<() => void>()
  #owner: string | null = null
  #state = EMPTY
  #sending: Promise<void> | null = null
  #asked = false
  #cancelRetry: (() => void) | undefined

  constructor(surroundings: OutboxSurroundings) {
    this.#surroundings = surroundings
  }

  get state() {
    return this.#state
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Selects the account whose sales are shown and sent; null while nobody is signed in. */
  async serve(owner: string | null) {
    if (owner === this.#owner) return
    this.#owner = owner
    this.#cancelRetry?.()
    this.#show(EMPTY)
    await this.reload()
    await this.flush()
  }

  /** Reads the sales again after another tab changed them. */
  async reload() {
    const owner = this.#owner
    if (owner === null) return
    try {
      const sales = await this.#read(owner)
      if (owner === this.#owner) this.#show({ ...this.#state, sales, isMissing: false })
    } catch (error) {
      if (!(error instanceof NoDeviceStorage)) throw error
      if (owner === this.#owner) this.#show({ ...this.#state, isMissing: true })
    }
  }

  /**
   * Adds a sale, which is on disk when the promise resolves. Throws NoDeviceStorage or DeviceFull if it cannot be stored.
   *
   * @param instead the refused sale that it replaces
   */
  async add(sale: NewSale, instead?: string) {
    const owner = this.#requireOwner()
    await this.#change(async (store) => {
      const replaced = instead === undefined ? undefined : await this.#find(store, instead)
      if (replaced?.state === 'sent') throw new Error('This sale was sent meanwhile')
      if (replaced) await done(store.delete(replaced.sequence))
      const added: Omit<WaitingSale, 'sequence'> = {
        ...sale,
        owner,
        state: 'waiting',
        attempts: 0,
        problem: null,
        sale: null,
        reason: null,
        settledAt: null,
        ...(replaced && { sequence: replaced.sequence }),
      }
      await done(store.put(added))
    })
    void this.flush()
  }

  /** Sends a refused sale again, unchanged; with `newKey` if another sale has used its key. */
  async retry(id: string, newKey?: string) {
    await this.#update(id, (sale) => (sale.state === 'conflict' ? { ...sale, id: newKey ?? id, state: 'waiting', problem: null, attempts: 0 } : sale))
    await this.flush()
  }

  /** Discards a sale. The device keeps it with the reason. */
  async discard(id: string, reason: string) {
    await this.#update(id, (sale) => (mayBeDiscarded(sale) ? { ...sale, state: 'discarded', reason, settledAt: this.#time() } : sale))
  }

  /** Marks a refused sale as replaced by a recorded one. */
  async settle(id: string, made: SaleView) {
    await this.#update(id, (sale) => ({ ...sale, state: 'sent', sale: made, problem: null, settledAt: this.#time() }))
  }

  /** Sends the waiting sales, including those added meanwhile. Concurrent calls share one promise. */
  flush(): Promise<void> {
    this.#asked = true
    this.#cancelRetry?.()
    this.#sending ??= this.#surroundings
      .alone(() => this.#sendAll())
      .catch((error: unknown) => {
        if (!(error instanceof NoDeviceStorage)) console.error(error)
      })
      .finally(() => {
        this.#sending = null
        this.#show({ ...this.#state, isSending: false })
        if (this.#asked) void this.flush()
      })
    return this.#sending
  }

  async #sendAll() {
    const owner = this.#owner
    while (this.#asked) {
      this.#asked = false
      if (owner === null || owner !== this.#owner) return
      for (;;) {
        const next = (await this.#read(owner)).find((sale) => sale.state === 'waiting')
        if (!next || owner !== this.#owner) break
        if (await this.#sendOne(next)) {
          // Calls made meanwhile wait for the end of the pause too.
          this.#asked = false
          return
        }
      }
      this.#show({ ...this.#state, pause: null })
      // Another tab may have sent the sales that wait here.
      await this.reload()
    }
  }

  /** Sends one sale and stores the outcome. Returns whether to pause. */
  async #sendOne(sale: WaitingSale): Promise<boolean> {
    if (!this.#surroundings.isUp()) {
      this.#show({ ...this.#state, isSending: false, pause: 'connection' })
      return true
    }
    this.#show({ ...this.#state, isSending: true, pause: null })
    // Stored before sending: after a crash the sale is known to have possibly arrived.
    await this.#update(sale.id, (one) => ({ ...one, attempts: one.attempts + 1 }))
    let made: SaleView
    try {
      made = await this.#send(sale)
    } catch (error) {
      const pause = pauseAfter(error, sale.attempts + 1)
      if (!pause) {
        await this.#update(sale.id, (one) => (one.state === 'waiting' ? { ...one, state: 'conflict', problem: problemOf(error) } : one))
        return false
      }
      this.#show({ ...this.#state, isSending: false, pause: pause.until })
      if (pause.seconds > 0) this.#cancelRetry = this.#surroundings.later(pause.seconds * SECOND, () => void this.flush())
      return true
    }
    await this.settle(sale.id, made)
    return false
  }

  async #send(sale: WaitingSale): Promise<SaleView> {
    try {
      return await this.#surroundings.send(sale.body, sale.id)
    } catch (error) {
      // The server knows the key with other content: the first attempt did arrive.
      if (sale.first && isApiError(error, 'IDEMPOTENCY_KEY_REUSED')) return this.#surroundings.send(sale.first, sale.id)
      throw error
    }
  }

  #requireOwner(): string {
    if (this.#owner === null) throw new Error('Nobody is signed in')
    return this.#owner
  }

  #time = () => new Date(this.#surroundings.now()).toISOString()

  async #read(owner: string): Promise<WaitingSale[]> {
    const opened = await this.#surroundings.database()
    return transact(opened, ['sales'], 'readonly', (transaction) => done(transaction.objectStore('sales').index('owner').getAll(owner)))
  }

  #find = (store: IDBObjectStore, id: string): Promise<WaitingSale | undefined> => done(store.index('id').get(id))

  #update(id: string, change: (sale: WaitingSale) => WaitingSale) {
    return this.#change(async (store) => {
      const sale = await this.#find(store, id)
      if (sale) await done(store.put(change(sale)))
    })
  }

  async #change(work: (store: IDBObjectStore) => Promise<void>) {
    const owner = this.#requireOwner()
    const opened = await this.#surroundings.database()
    await transact(opened, ['sales'], 'readwrite', async (transaction) => {
      const store = transaction.objectStore('sales')
      await work(store)
      await forgetOld(store, owner)
    })
    this.#surroundings.tell()
    await this.reload()
  }

  #show(state: OutboxState) {
    this.#state = state
    this.#listeners.forEach((listener) => listener())
  }
}

/** Deletes sent and discarded sales after a while; until then they can be looked up. */
async function forgetOld(store: IDBObjectStore, owner: string) {
  const sales: WaitingSale[] = await done(store.index('owner').getAll(owner))
  const settled = sales.filter((sale) => sale.settledAt !== null)
  for (const sale of settled.slice(0, Math.max(0, settled.length - KEPT_SETTLED))) await done(store.delete(sale.sequence))
}

/** Whether the sale certainly did not reach the server: refused, or never sent. */
export const mayBeDiscarded = (sale: WaitingSale) => sale.state === 'conflict' || (sale.state === 'waiting' && sale.first === null && sale.attempts === 0)

/** What to wait for after a failure, and how long; 0 seconds waits for an event. Null if a person must decide. */
function pauseAfter(error: unknown, attempts: number): { until: Pause; seconds: number } | null {
  if (!(error instanceof ApiError)) return { until: 'server', seconds: 30 }
  const patient = Math.min(5 * 2 ** Math.max(0, attempts - 1), 300)
  if (error.status === 0) return { until: 'connection', seconds: patient }
  if (error.status === 401) return { until: 'sign-in', seconds: 0 }
  if (error.code === 'REQUEST_IN_PROGRESS') return { until: 'server', seconds: error.retryAfterSeconds ?? 2 }
  if (error.status === 429 || [502, 503, 504].includes(error.status)) return { until: 'server', seconds: error.retryAfterSeconds ?? patient }
  // A server error may be temporary. If it is not, it must not block the other sales.
  if (error.status >= 500) return attempts < MOST_FAILURES ? { until: 'server', seconds: patient } : null
  return error.code === 'UNREADABLE_ANSWER' && error.status < 400 ? { until: 'server', seconds: patient } : null
}

function problemOf(error: unknown): Problem {
  const { status, code, message, language, details } = error as ApiError
  return { status, code, message, language, details }
}
