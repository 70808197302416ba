import type { Schemas } from '@/api/client'
import { ApiError, isApiError, type ErrorCode } from '@/api/errors'
import type { Language } from '@/lib/text/language'
import { done, NoDeviceStorage, transact } from './database'

export type RecordSale = Schemas['RecordSale']
export type SaleView = Schemas['SaleView']

/** Why a sale was refused, kept so that it can be told later and in another language. */
export interface Problem {
  status: number
  code: ErrorCode
  message: string
  language: Language
  details: Record<string, unknown>
}

/** A sale that was made on this device while the server could not be reached. */
export interface WaitingSale {
  /** The order of the sales; given when it is added. */
  sequence: number
  /** Its Idempotency-Key: whatever is lost on the way, the server makes one sale of it. */
  id: string
  /** The account that made it; nobody else sends it. */
  owner: string
  /** `conflict`: the server refused it, and a person decides. */
  state: 'waiting' | 'conflict' | 'sent' | 'discarded'
  body: RecordSale
  /** What was sent under the same key while the line broke, in case that it did get through. */
  first: RecordSale | null
  /** As it was put together, so that it can be changed. */
  cart: unknown
  /** What the customer was given. */
  receipt: SaleView
  madeAt: string
  /** How often it was sent without a clear answer. */
  attempts: number
  problem: Problem | null
  /** The sale that the server made of it. */
  sale: SaleView | null
  /** Why it was given up. */
  reason: string | null
  settledAt: string | null
}

export type NewSale = Pick<WaitingSale, 'id' | 'body' | 'first' | 'cart' | 'receipt' | 'madeAt'>

/** What the outbox waits for: the line, a sign-in, or the server's leave to go on. */
export type Pause = 'line' | 'sign-in' | 'server'

export interface OutboxState {
  sales: readonly WaitingSale[]
  isSending: boolean
  pause: Pause | null
  /** Whether this browser keeps nothing, so that no sale can wait. */
  isMissing: boolean
}

/** What the outbox needs of its surroundings; tests give their own. */
export interface OutboxSurroundings {
  database: () => Promise<IDBDatabase>
  send: (sale: RecordSale, key: string) => Promise<SaleView>
  now: () => number
  /** Whether the server can be reached, as far as is known. */
  isUp: () => boolean
  /** Runs the work later; the answer takes it back. */
  later: (milliseconds: number, work: () => void) => () => void
  /** Runs the work while no other tab does the same. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
  /** Tells the other tabs that something changed. */
  tell: () => void
}

const EMPTY: OutboxState = { sales: [], isSending: false, pause: null, isMissing: false }
const KEPT_SETTLED = 50
const MOST_FAILURES = 5
const SECOND = 1000

/**
 * The sales that wait for the line. They are sent in order, one at a time, each with its own key until the server has
 * clearly answered: made, or refused. What is refused waits for a person and holds up nobody.
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

  /** Whose sales are shown and sent; null while nobody is signed in. */
  async serve(owner: string | null) {
    if (owner === this.#owner) return
    this.#owner = owner
    this.#cancelRetry?.()
    this.#show(EMPTY)
    await this.reload()
    await this.flush()
  }

  /** Reads the sales again: another tab changed them. */
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
   * Puts a sale at the end, or in the place of one that is given up for it. It is on the disk when this resolves; throws
   * NoDeviceStorage or DeviceFull when it cannot be.
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

  /** Sends a refused sale once more as it is; under another key when its own was taken by another sale. */
  async retry(id: string, newKey?: string) {
    await this.#update(id, (sale) => (sale.state === 'conflict' ? { ...sale, id: newKey ?? id, state: 'waiting', problem: null, attempts: 0 } : sale))
    await this.flush()
  }

  /** Gives a sale up. The device keeps it with the reason. */
  async discard(id: string, reason: string) {
    await this.#update(id, (sale) => (mayBeDiscarded(sale) ? { ...sale, state: 'discarded', reason, settledAt: this.#time() } : sale))
  }

  /** A sale was made in the place of one that waited for a decision. */
  async settle(id: string, made: SaleView) {
    await this.#update(id, (sale) => ({ ...sale, state: 'sent', sale: made, problem: null, settledAt: this.#time() }))
  }

  /** Sends what waits. All who ask meanwhile get the same promise; what was added meanwhile is sent, too. */
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
          // Whoever asked meanwhile waits for the end of the pause, too.
          this.#asked = false
          return
        }
      }
      this.#show({ ...this.#state, pause: null })
      // Another tab may have sent what was waiting here.
      await this.reload()
    }
  }

  /** Sends one sale and keeps what became of it; answers whether to pause. */
  async #sendOne(sale: WaitingSale): Promise<boolean> {
    if (!this.#surroundings.isUp()) {
      this.#show({ ...this.#state, isSending: false, pause: 'line' })
      return true
    }
    this.#show({ ...this.#state, isSending: true, pause: null })
    // Noted before it is sent: after a crash it is known that it may have got through.
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
      // The key is known to the server with other content: the very first attempt got through after all.
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

/** What was sent or given up is kept for a while, to be looked up. */
async function forgetOld(store: IDBObjectStore, owner: string) {
  const sales: WaitingSale[] = await done(store.index('owner').getAll(owner))
  const settled = sales.filter((sale) => sale.settledAt !== null)
  for (const sale of settled.slice(0, Math.max(0, settled.length - KEPT_SETTLED))) await done(store.delete(sale.sequence))
}

/** Whether nothing of it can have reached the server: refused, or never sent. */
export const mayBeDiscarded = (sale: WaitingSale) => sale.state === 'conflict' || (sale.state === 'waiting' && sale.first === null && sale.attempts === 0)

/** Whether to wait after a failure, and for how long; 0 seconds waits for an event. Null when a person must decide. */
function pauseAfter(error: unknown, attempts: number): { until: Pause; seconds: number } | null {
  if (!(error instanceof ApiError)) return { until: 'server', seconds: 30 }
  const patient = Math.min(5 * 2 ** Math.max(0, attempts - 1), 300)
  if (error.status === 0) return { until: 'line', seconds: patient }
  if (error.status === 401) return { until: 'sign-in', seconds: 0 }
  if (error.code === 'REQUEST_IN_PROGRESS') return { until: 'server', seconds: error.retryAfterSeconds ?? 2 }
  if (error.status === 429 || [502, 503, 504].includes(error.status)) return { until: 'server', seconds: error.retryAfterSeconds ?? patient }
  // A fault of the server may pass; one that does not must not hold up the others.
  if (error.status >= 500) return attempts < MOST_FAILURES ? { until: 'server', seconds: patient } : null
  return error.code === 'UNREADABLE_ANSWER' && error.status < 400 ? { until: 'server', seconds: patient } : null
}

function problemOf(error: unknown): Problem {
  const { status, code, message, language, details } = error as ApiError
  return { status, code, message, language, details }
}
