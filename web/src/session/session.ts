import { useSyncExternalStore } from 'react'
import { sendAs } from '@/api/client'
import { connection } from '@/api/connection'
import { ApiError } from '@/api/errors'
import type { components } from '@/api/schema'
import { stored } from '@/lib/browser/stored'
import { asLanguage, currentLanguage, suggestLanguage } from '@/lib/text/language'
import { Accounts, concernsAccounts, IN_COOKIE, type Account, type Stored } from './accounts'
import { aloneAmongTabs } from './alone'
import { toSignedIn, type SignedIn } from './signed-in'

export type { Account } from './accounts'
export type { SignedIn } from './signed-in'

type TokenPair = components['schemas']['TokenPair']

export interface Credentials {
  organization: string
  username: string
  password: string
}

/** What the session depends on. Tests pass their own. */
export interface Surroundings {
  fetch: (url: string, init: RequestInit) => Promise<Response>
  stored: Stored
  now: () => number
  /** Runs the work while no other tab does the same. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
}

const ORGANIZATION = 'smartbiz.organization'
/** Names the account whose cookie is meant. Other sites cannot send it. */
const SESSION_COOKIE = 'Session-Cookie'
/** How long a starting panel waits for the server before it works offline. */
const PATIENCE_MILLISECONDS = 5_000
/** How long before its expiry a token is renewed. */
const EARLY_MILLISECONDS = 30_000

/**
 * The sign-in of this browser. One account is in use; the device may know others. The access token exists in memory only.
 * Refresh tokens are in cookies that no script can read, so that a reload, a second tab or a switch needs no password. The
 * server replaces a refresh token at each renewal and ends the session if an old one is used again. Therefore only one exchange runs at a
 * time: this tab waits for its last one, and a lock makes tabs wait for each other.
 */
export class Session {
  readonly #surroundings: Surroundings
  readonly #known: Accounts
  readonly #listeners = new Set<() => void>()
  #signedIn: SignedIn | null = null
  #accounts: Account[]
  #access: { token: string; expiresAt: number } | null = null
  #exchanges: Promise<unknown> = Promise.resolve()
  #renewal: Promise<string | null> | null = null
  #handover: Promise<void> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
    this.#known = new Accounts(surroundings.stored)
    this.#accounts = this.#known.all
  }

  get signedIn() {
    return this.#signedIn
  }

  /** All accounts of this device. The array stays the same until an account changes. */
  get accounts() {
    return this.#accounts
  }

  /** The account in use, even if its session has ended and it needs the password. */
  get activeId() {
    return this.#known.active
  }

  /** The stored member of the account in use, available before the server answers. */
  get remembered() {
    return this.activeId === null ? null : this.#known.member(this.activeId)
  }

  /** The organisation of the last sign-in on this device; empty if there was none. */
  get lastOrganization() {
    return this.#surroundings.stored.read(ORGANIZATION) ?? ''
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /**
   * Resumes the stored session; null if there is none. While the server cannot be reached, the stored member works offline;
   * throws if the device has not stored one.
   */
  async resume(): Promise<SignedIn | null> {
    await this.#handover
    if (this.#signedIn) return this.#signedIn
    this.#known.leaving.forEach((id) => void this.#endSession(id))
    const renewal = this.renew()
    const { remembered } = this
    if (!remembered) {
      await renewal
      return this.#signedIn
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const patience = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE_MILLISECONDS)))
    const isAnswered = await Promise.race([renewal.then(() => true), patience.then(() => false)]).catch(() => false)
    clearTimeout(timer)
    if (!isAnswered && this.#signedIn === null) {
      renewal.catch(() => undefined)
      this.#signedIn = remembered
      this.#changed()
    }
    return this.#signedIn
  }

  /** Signs in and switches to this account. The previous one stays on the device. */
  async signIn(credentials: Credentials): Promise<SignedIn> {
    const body = { username: credentials.username.trim(), password: credentials.password, organization: credentials.organization.trim() || null }
    const response = await this.#post('/api/auth/login', body, { [SESSION_COOKIE]: 'new' })
    if (!response.ok) throw await ApiError.from(response)
    const signedIn = await this.#use(await read(response))
    this.#surroundings.stored.write(ORGANIZATION, signedIn.organization.slug)
    return signedIn
  }

  /** Switches to another account. Throws 401 if it needs its password; if the server cannot be reached, nothing changes. */
  async switchTo(id: string): Promise<SignedIn> {
    if (this.#signedIn?.id === id) return this.#signedIn
    const pair = await this.#exchange(id)
    if (pair) return this.#use(pair)
    this.#changed()
    throw new ApiError(401, { code: 'UNAUTHENTICATED' })
  }

  /** Ends the session here and, if possible, on the server. Then switches to the next account of the device. */
  async signOut() {
    const token = this.#access?.token
    const id = this.activeId
    if (id) this.#known.forget(id)
    this.#known.activate(this.#nextOpen())
    this.#handover = this.#switchToNext()
    this.#leave()
    if (id) await this.#endSession(id, token)
    await this.#handover
  }

  /** Removes an account that is not in use from the device. */
  forget(id: string) {
    const isOpen = this.#known.token(id) !== null
    this.#known.forget(id)
    if (this.activeId === id) this.#known.activate(null)
    this.#changed()
    if (isOpen) void this.#endSession(id)
  }

  /** Ends the session of a forgotten account on the server, which also removes its cookie. If that fails, the next start tries again. */
  async #endSession(id: string, token?: string) {
    this.#known.leave(id)
    const { alone } = this.#surroundings
    const ending = token ? this.#logOut(id, token) : this.#exchanges.then(() => alone(() => this.#endKept(id)))
    if (!token) this.#exchanges = ending.catch(() => undefined)
    await ending.catch(() => undefined)
  }

  async #endKept(id: string) {
    // Signed in again meanwhile.
    if (this.#known.token(id) !== null) return this.#known.left(id)
    const response = await this.#post('/api/auth/refresh', {}, { [SESSION_COOKIE]: id })
    if (response.ok) await this.#logOut(id, (await read(response)).access_token)
    else if (!(await ApiError.from(response)).isTemporary) this.#known.left(id)
  }

  async #logOut(id: string, token: string) {
    await this.#post('/api/auth/logout', undefined, { Authorization: `Bearer ${token}` })
    this.#known.left(id)
  }

  /** A token that stays valid for some seconds; null while nobody is signed in. */
  async accessToken(): Promise<string | null> {
    const { now } = this.#surroundings
    if (this.#access && this.#access.expiresAt - EARLY_MILLISECONDS > now()) return this.#access.token
    return this.renew()
  }

  /** Renews the token of the account in use. Concurrent calls share one exchange. */
  renew(): Promise<string | null> {
    this.#renewal ??= this.#renew().finally(() => {
      this.#renewal = null
    })
    return this.#renewal
  }

  /** Follows another tab that signed in, signed out or switched the account. */
  followOtherTabs(key: string | null) {
    if (!concernsAccounts(key)) return
    const { activeId } = this
    if (!activeId || this.#known.token(activeId) === null) this.#leave()
    else if (activeId !== this.#signedIn?.id) void this.renew().catch(() => undefined)
    else this.#changed()
  }

  async #renew(): Promise<string | null> {
    const id = this.activeId
    const pair = id === null ? null : await this.#exchange(id)
    // The account was switched while its answer was under way.
    if (id !== this.activeId) return this.#signedIn?.id === this.activeId ? (this.#access?.token ?? null) : this.#renew()
    if (pair) await this.#use(pair)
    else this.#leave()
    return this.#access?.token ?? null
  }

  /** Exchanges an account's refresh token; null if its session has ended. Throws while the server cannot answer. */
  #exchange(id: string): Promise<TokenPair | null> {
    const { alone } = this.#surroundings
    const exchange = this.#exchanges.then(() => alone(() => this.#exchangeNow(id)))
    this.#exchanges = exchange.catch(() => undefined)
    return exchange
  }

  async #exchangeNow(id: string): Promise<TokenPair | null> {
    // Read under the lock: another tab may have signed out meanwhile.
    const token = this.#known.token(id)
    if (token === null) return null
    // The answer moves a token that an earlier version stored into the cookie.
    const response = await this.#post('/api/auth/refresh', token === IN_COOKIE ? {} : { refresh_token: token }, { [SESSION_COOKIE]: id })
    if (response.ok) {
      const pair = await read(response)
      // Signed out meanwhile: do not store anything.
      if (this.#known.token(id) === null) return null
      this.#known.open(id)
      return pair
    }
    const error = await ApiError.from(response)
    if (error.isTemporary) throw error
    this.#known.close(id)
    return null
  }

  async #use(pair: TokenPair): Promise<SignedIn> {
    const signedIn = toSignedIn(pair.user)
    this.#access = { token: pair.access_token, expiresAt: this.#surroundings.now() + pair.expires_in * 1000 }
    this.#signedIn = signedIn
    this.#known.open(signedIn.id)
    this.#known.remember(signedIn)
    this.#known.activate(signedIn.id)
    this.#renewInTime(pair.expires_in)
    await suggestLanguage(asLanguage(pair.user.language))
    this.#changed()
    return signedIn
  }

  #nextOpen = () => this.#known.all.find((account) => account.isOpen)?.id ?? null

  /** Switches to the first remaining account whose session is still alive. */
  async #switchToNext() {
    for (let id = this.activeId; id !== null; id = this.activeId) {
      try {
        const pair = await this.#exchange(id)
        if (pair) return void (await this.#use(pair))
      } catch {
        // The server cannot be reached; resume() reports it.
        return
      }
      this.#known.activate(this.#nextOpen())
    }
    this.#changed()
  }

  #renewInTime(expiresInSeconds: number) {
    clearTimeout(this.#timer)
    const delay = Math.max(expiresInSeconds * 1000 - 2 * EARLY_MILLISECONDS, 10_000)
    // If this renewal fails, the next request tries again.
    this.#timer = setTimeout(() => void this.renew().catch(() => undefined), Math.min(delay, 2 ** 31 - 1))
  }

  /** Signs this tab out. */
  #leave() {
    clearTimeout(this.#timer)
    this.#access = null
    this.#signedIn = null
    this.#changed()
  }

  #changed() {
    const accounts = this.#known.all
    if (JSON.stringify(accounts) !== JSON.stringify(this.#accounts)) this.#accounts = accounts
    this.#listeners.forEach((listener) => listener())
  }

  async #post(url: string, body: unknown, more: Record<string, string>): Promise<Response> {
    const headers = new Headers({ 'Content-Type': 'application/json', 'Accept-Language': currentLanguage(), ...more })
    const init: RequestInit = { method: 'POST', headers, keepalive: true }
    if (body !== undefined) init.body = JSON.stringify(body)
    try {
      return await this.#surroundings.fetch(url, init)
    } catch {
      throw new ApiError(0, { code: 'NO_CONNECTION' })
    }
  }
}

async function read(response: Response): Promise<TokenPair> {
  const { data } = (await response.json()) as { data: TokenPair }
  return data
}

export const session = new Session({
  fetch: (url, init) => connection.watch(fetch(url, init)),
  stored,
  now: () => Date.now(),
  alone: (work) => aloneAmongTabs(work),
})

sendAs(session)
addEventListener('storage', (event) => session.followOtherTabs(event.key))

/** Who is signed in; null on the sign-in page. */
export const useSession = (): SignedIn | null => useSyncExternalStore(session.subscribe, () => session.signedIn)

/** The accounts of this device. */
export const useAccounts = (): Account[] => useSyncExternalStore(session.subscribe, () => session.accounts)
