import { useSyncExternalStore } from 'react'
import { stored } from '@/lib/browser/stored'

const OFFSET = 'smartbiz.clock'
const FIRST_PROBE = 5_000
const LONGEST_PAUSE = 60_000

/**
 * Knows whether the server can be reached, from what the browser says about the network and from how the last request ended.
 * After a lost request, it asks the server at growing intervals whether it is back.
 */
class Connection {
  readonly #listeners = new Set<() => void>()
  #isLost = false
  #probe: ReturnType<typeof setTimeout> | undefined
  #offset = Number(stored.read(OFFSET)) || 0

  get isUp() {
    return !this.#isLost && navigator.onLine !== false
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Notes how a request ends, and returns its answer. */
  async watch(answer: Promise<Response>): Promise<Response> {
    try {
      const response = await answer
      this.#seen(response.headers.get('Date'))
      return response
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.#lost()
      throw error
    }
  }

  /** The time by the server's clock, as last heard. The clock of the device may be wrong. */
  serverNow = () => Date.now() + this.#offset

  /** Call when the browser reports that the network came or went. */
  changed = () => {
    if (navigator.onLine !== false && this.#isLost) this.#askAgain(0)
    this.#tell()
  }

  #seen(date: string | null) {
    const serverTime = Date.parse(date ?? '')
    // The header has whole seconds, and the answer took time to arrive: ignore differences of a few seconds.
    if (Math.abs(serverTime - this.serverNow()) > 5_000) {
      this.#offset = serverTime - Date.now()
      if (Math.abs(this.#offset) < 5_000) this.#offset = 0
      stored.write(OFFSET, String(this.#offset))
    }
    clearTimeout(this.#probe)
    if (!this.#isLost) return
    this.#isLost = false
    this.#tell()
  }

  #lost() {
    if (this.#isLost) return
    this.#isLost = true
    this.#askAgain(FIRST_PROBE)
    this.#tell()
  }

  #askAgain(milliseconds: number) {
    clearTimeout(this.#probe)
    this.#probe = setTimeout(() => {
      const next = Math.min(Math.max(milliseconds, FIRST_PROBE / 2) * 2, LONGEST_PAUSE)
      fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(10_000) }).then(
        (response) => (response.ok ? this.#seen(response.headers.get('Date')) : this.#askAgain(next)),
        () => this.#askAgain(next),
      )
    }, milliseconds)
  }

  #tell() {
    this.#listeners.forEach((listener) => listener())
  }
}

export const connection = new Connection()
addEventListener('online', connection.changed)
addEventListener('offline', connection.changed)

/** Whether the server can be reached. */
export const useConnection = () => useSyncExternalStore(connection.subscribe, () => connection.isUp)
