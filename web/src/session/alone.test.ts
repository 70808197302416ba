import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aloneAmongTabs } from './alone'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** One lock for all tabs, like the browser's. */
function locks() {
  let last: Promise<unknown> = Promise.resolve()
  const request = (_name: string, work: () => Promise<unknown>) => (last = last.then(work))
  return { request } as unknown as Pick<LockManager, 'request'>
}

test('answers at once, and lets the next tab in when the storage has spread', async () => {
  const shared = locks()
  const second = vi.fn(async () => 'two')
  expect(await aloneAmongTabs(async () => 'one', shared)).toBe('one')
  const next = aloneAmongTabs(second, shared)
  await vi.advanceTimersByTimeAsync(199)
  expect(second).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(await next).toBe('two')
})

test('a failure is told, and does not keep the next one out', async () => {
  const shared = locks()
  await expect(aloneAmongTabs(() => Promise.reject(new Error('down')), shared)).rejects.toThrow('down')
  const next = aloneAmongTabs(async () => 'two', shared)
  await vi.advanceTimersByTimeAsync(200)
  expect(await next).toBe('two')
})

test('works where there are no locks', async () => {
  expect(await aloneAmongTabs(async () => 'one', undefined)).toBe('one')
})
