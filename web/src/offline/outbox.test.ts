import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { ApiError, type ErrorCode } from '@/api/errors'
import { DeviceFull, NoDeviceStorage, openDatabase } from './database'
import { mayBeDiscarded, Outbox, type NewSale, type OutboxSurroundings, type RecordSale, type SaleView } from './outbox'

let databases = 0
/** Where the connection breaks: before the request arrives, or before its answer does. */
type Fault = 'request' | 'answer' | ApiError

/** Records one sale for each key, like the real server. */
class Server {
  readonly made = new Map<string, { body: string; sale: SaleView }>()
  readonly asked: string[] = []
  readonly faults: (Fault | undefined)[] = []
  hold: Promise<void> = Promise.resolve()

  /** Holds back all answers until the returned function is called. */
  stop(): () => void {
    let open: (() => void) | undefined
    this.hold = new Promise((resolve) => (open = resolve))
    return () => open?.()
  }

  send = async (body: RecordSale, key: string): Promise<SaleView> => {
    const fault = this.faults.shift()
    this.asked.push(key)
    if (fault === 'request') throw new ApiError(0, { code: 'NO_CONNECTION' })
    await this.hold
    if (fault instanceof ApiError) throw fault
    const text = JSON.stringify(body)
    const known = this.made.get(key)
    if (known && known.body !== text) throw new ApiError(422, { code: 'IDEMPOTENCY_KEY_REUSED' })
    const sale = known?.sale ?? ({ id: `sale-${this.made.size + 1}`, number: `N-${this.made.size + 1}` } as SaleView)
    this.made.set(key, { body: text, sale })
    if (fault === 'answer') throw new ApiError(0, { code: 'NO_CONNECTION' })
    return sale
  }
}

class Timers {
  due: { milliseconds: number; work: () => void }[] = []
  later = (milliseconds: number, work: () => void) => {
    const timer = { milliseconds, work }
    this.due.push(timer)
    return () => void (this.due = this.due.filter((one) => one !== timer))
  }
  run() {
    const [next] = this.due.splice(0, 1)
    next?.work()
    return next?.milliseconds
  }
}

/** Replaces the browser's Web Locks. */
function locks() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
}

const alone = <T>(work: () => Promise<T>) => work()

let server: Server
let timers: Timers
let surroundings: OutboxSurroundings
let isUp: boolean

beforeEach(async () => {
  const database = await openDatabase(`outbox-${databases++}`)
  server = new Server()
  timers = new Timers()
  isUp = true
  surroundings = {
    database: async () => database,
    send: server.send,
    now: () => Date.parse('2026-11-25T10:00:00Z'),
    isUp: () => isUp,
    later: timers.later,
    alone: locks(),
    tell: () => {},
  }
})

async function serving(owner = 'o/a', more: Partial<OutboxSurroundings> = {}) {
  const outbox = new Outbox({ ...surroundings, ...more })
  await outbox.serve(owner)
  return outbox
}

const sale = (id: string, more: Partial<NewSale> = {}): NewSale => ({
  id,
  body: { note: id },
  first: null,
  cart: { lines: [] },
  receipt: { amount: 100 } as SaleView,
  madeAt: '2026-11-25T09:00:00Z',
  ...more,
})
const states = (outbox: Outbox) => outbox.state.sales.map((one) => `${one.id}:${one.state}`)
const refusal = (status: number, code: ErrorCode, details = {}, retryAfter?: number) => new ApiError(status, { code, message: 'no', details }, retryAfter)

describe('sending', () => {
  test('offline sales go out once and in order when the connection is back', async () => {
    isUp = false
    const outbox = await serving()
    for (const id of ['a', 'b', 'c']) await outbox.add(sale(id))
    await outbox.flush()
    expect(server.asked).toEqual([])
    expect(outbox.state.pause).toBe('connection')
    expect(states(outbox)).toEqual(['a:waiting', 'b:waiting', 'c:waiting'])
    isUp = true
    await Promise.all([outbox.flush(), outbox.flush()])
    expect(server.asked).toEqual(['a', 'b', 'c'])
    expect(states(outbox)).toEqual(['a:sent', 'b:sent', 'c:sent'])
    expect(outbox.state.sales[1]?.sale?.number).toBe('N-2')
    expect(outbox.state).toMatchObject({ isSending: false, pause: null })
  })

  test('a lost answer is asked for again under the same key', async () => {
    server.faults.push('answer')
    const outbox = await serving()
    await outbox.add(sale('a'))
    await outbox.add(sale('b'))
    await outbox.flush()
    expect(server.made.size).toBe(1)
    expect(timers.run()).toBe(5_000)
    await outbox.flush()
    expect(server.asked).toEqual(['a', 'a', 'b'])
    expect(server.made.size).toBe(2)
    expect(states(outbox)).toEqual(['a:sent', 'b:sent'])
  })

  test('a crash between the sale and its mark makes no second sale', async () => {
    isUp = false
    const before = await serving()
    await before.add(sale('a'))
    await before.flush()
    isUp = true
    await server.send({ note: 'a' }, 'a')
    // Here the device was switched off. The panel starts again with what is on disk.
    const outbox = await serving()
    expect(server.asked).toEqual(['a', 'a'])
    expect(server.made.size).toBe(1)
    expect(states(outbox)).toEqual(['a:sent'])
  })

  test('a sale whose very first attempt got through after all is not made again', async () => {
    const first = { note: 'without a moment' }
    server.faults.push('answer')
    await server.send(first, 'a').catch(() => undefined)
    const outbox = await serving()
    await outbox.add(sale('a', { body: { note: 'a', sold_at: '2026-11-25T09:00:00Z' }, first }))
    await outbox.flush()
    expect(server.made.size).toBe(1)
    expect(states(outbox)).toEqual(['a:sent'])
    expect(outbox.state.sales[0]?.sale?.id).toBe('sale-1')
  })

  test('two tabs send each sale once', async () => {
    isUp = false
    const one = await serving()
    const other = await serving()
    for (const id of ['a', 'b']) await one.add(sale(id))
    isUp = true
    await Promise.all([one.flush(), other.flush()])
    await other.reload()
    expect(server.asked).toEqual(['a', 'b'])
    expect(states(other)).toEqual(['a:sent', 'b:sent'])
  })

  test('two tabs without locks make one sale all the same', async () => {
    isUp = false
    const one = await serving('o/a', { alone })
    const other = await serving('o/a', { alone })
    await one.add(sale('a'))
    isUp = true
    const go = server.stop()
    const both = Promise.all([one.flush(), other.flush()])
    await expect.poll(() => server.asked.length).toBe(2)
    go()
    await both
    expect(server.made.size).toBe(1)
    await one.reload()
    expect(states(one)).toEqual(['a:sent'])
  })

  test('what is added while another is sent goes out after it', async () => {
    const go = server.stop()
    const outbox = await serving()
    await outbox.add(sale('a'))
    await expect.poll(() => server.asked.length).toBe(1)
    expect(outbox.state.isSending).toBe(true)
    await outbox.add(sale('b'))
    go()
    await expect.poll(() => states(outbox)).toEqual(['a:sent', 'b:sent'])
    expect(server.asked).toEqual(['a', 'b'])
  })

  test('one account sends and sees only its own', async () => {
    isUp = false
    const outbox = await serving('o/a')
    await outbox.add(sale('a'))
    isUp = true
    await outbox.serve('o/b')
    expect(states(outbox)).toEqual([])
    await outbox.add(sale('b'))
    await outbox.flush()
    await outbox.serve(null)
    expect(outbox.state.sales).toEqual([])
    expect(server.asked).toEqual(['b'])
    await outbox.serve('o/a')
    expect(server.asked).toEqual(['b', 'a'])
  })
})

describe('a server that cannot answer now', () => {
  test.each([
    [refusal(429, 'RATE_LIMITED', {}, 7), 'server', 7_000],
    [refusal(503, 'UNAVAILABLE'), 'server', 5_000],
    [refusal(409, 'REQUEST_IN_PROGRESS', {}, 1), 'server', 1_000],
    [refusal(0, 'NO_CONNECTION'), 'connection', 5_000],
  ] as const)('%s pauses the outbox, which then continues in order', async (fault, pause, milliseconds) => {
    server.faults.push(fault)
    const outbox = await serving()
    await outbox.add(sale('a'))
    await outbox.flush()
    await outbox.serve('o/a')
    expect(outbox.state.pause).toBe(pause)
    expect(states(outbox)).toEqual(['a:waiting'])
    expect(timers.run()).toBe(milliseconds)
    await outbox.flush()
    expect(states(outbox)).toEqual(['a:sent'])
  })

  test('an ended sign-in waits for the person, without a timer', async () => {
    server.faults.push(refusal(401, 'UNAUTHENTICATED'))
    const outbox = await serving()
    await outbox.add(sale('a'))
    await outbox.flush()
    expect(outbox.state.pause).toBe('sign-in')
    expect(timers.due).toEqual([])
    await outbox.flush()
    expect(states(outbox)).toEqual(['a:sent'])
  })

  test('it waits longer each time, and a fault that stays holds up nobody', async () => {
    server.faults.push(...Array.from({ length: 5 }, () => refusal(500, 'INTERNAL_ERROR')))
    const outbox = await serving()
    await outbox.add(sale('a'))
    await outbox.add(sale('b'))
    await outbox.flush()
    const pauses = []
    while (timers.due.length > 0) {
      pauses.push(timers.run())
      await outbox.flush()
    }
    expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000])
    expect(states(outbox)).toEqual(['a:conflict', 'b:sent'])
  })
})

describe('a refusal', () => {
  test.each([
    [409, 'INSUFFICIENT_STOCK'],
    [422, 'VALIDATION_ERROR'],
    [403, 'FORBIDDEN'],
    [404, 'NOT_FOUND'],
    [422, 'IDEMPOTENCY_KEY_REUSED'],
  ] as const)('%i %s waits for a person, and the next goes on', async (status, code) => {
    server.faults.push(refusal(status, code, { available: '1' }))
    const outbox = await serving()
    await outbox.add(sale('a'))
    await outbox.add(sale('b'))
    await outbox.flush()
    expect(states(outbox)).toEqual(['a:conflict', 'b:sent'])
    expect(outbox.state.sales[0]?.problem).toMatchObject({ status, code, message: 'no', details: { available: '1' } })
    await outbox.flush()
    expect(server.asked).toEqual(['a', 'b'])
  })

  test('is tried again, changed or given up, and nothing is lost', async () => {
    isUp = false
    const outbox = await serving()
    for (const id of ['a', 'b', 'c']) await outbox.add(sale(id))
    server.faults.push(...Array.from({ length: 3 }, () => refusal(409, 'INSUFFICIENT_STOCK')))
    isUp = true
    await outbox.flush()
    expect(states(outbox)).toEqual(['a:conflict', 'b:conflict', 'c:conflict'])
    await outbox.retry('a')
    await outbox.add(sale('changed'), 'b')
    await outbox.flush()
    await outbox.discard('c', 'The goods came back')
    expect(states(outbox)).toEqual(['a:sent', 'changed:sent', 'c:discarded'])
    expect(outbox.state.sales[2]?.reason).toBe('The goods came back')
  })

  test('of a key that another sale took may be sent under a new one', async () => {
    server.faults.push(refusal(422, 'IDEMPOTENCY_KEY_REUSED'))
    const outbox = await serving()
    await outbox.add(sale('a'))
    await outbox.flush()
    await outbox.retry('a', 'a2')
    expect(server.asked).toEqual(['a', 'a2'])
    expect(states(outbox)).toEqual(['a2:sent'])
  })
})

test('what may have reached the server cannot be given up before it is clear', async () => {
  isUp = false
  const outbox = await serving()
  await outbox.add(sale('never sent'))
  await outbox.add(sale('tried', { first: { note: 'tried' } }))
  expect(outbox.state.sales.map(mayBeDiscarded)).toEqual([true, false])
  await outbox.discard('tried', 'Changed my mind')
  await outbox.discard('never sent', 'Changed my mind')
  expect(states(outbox)).toEqual(['never sent:discarded', 'tried:waiting'])
})

test('a browser that keeps nothing, and a full device, say so', async () => {
  const outbox = await serving('o/a', { database: () => Promise.reject(new NoDeviceStorage('private')) })
  expect(outbox.state.isMissing).toBe(true)
  await expect(outbox.add(sale('a'))).rejects.toBeInstanceOf(NoDeviceStorage)
  const database = await openDatabase(`outbox-${databases++}`)
  const { transaction } = IDBDatabase.prototype
  try {
    const full = await serving('o/a', { database: async () => database })
    IDBDatabase.prototype.transaction = function open(stores, mode, options) {
      if (mode === 'readwrite') throw new DOMException('full', 'QuotaExceededError')
      return transaction.call(this, stores, mode, options)
    }
    await expect(full.add(sale('a'))).rejects.toBeInstanceOf(DeviceFull)
  } finally {
    IDBDatabase.prototype.transaction = transaction
  }
})

test('the last fifty that are done with are kept', async () => {
  isUp = false
  const outbox = await serving()
  for (let number = 0; number < 60; number++) await outbox.add(sale(String(number)))
  isUp = true
  await outbox.flush()
  expect(outbox.state.sales).toHaveLength(50)
  expect(outbox.state.sales[0]?.id).toBe('10')
})
