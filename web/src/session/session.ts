import { useSyncExternalStore } from 'react'
import { ApiError } from '@/api/errors'
import type { components } from '@/api/schema'
import { asLanguage, currentLanguage, suggestLanguage } from '@/lib/language'
import { line } from '@/lib/line'
import { stored } from '@/lib/stored'

type Schemas = components['schemas']
type Permission = Schemas['SignedInMemberPermissionScope']['permission']
type Branch = Schemas['BranchView']

/** Who is signed in, and what this person may do where. */
export interface SignedIn {
  id: string
  username: string
  fullName: string
  /** The branch where the member usually works. */
  branchId: string | null
  /** For each permission the branches where it holds; an empty list means all of them. */
  scopes: Partial<Record<Permission, string[]>>
  maxDiscountPercent: number
  branches: Branch[]
  organization: { id: string; slug: string; name: string; currency: string; timeZone: string; calendar: string; smallestSellableLength: number }
}

export interface Credentials {
  organization: string
  username: string
  password: string
}

/** What the session needs of its surroundings; tests give their own. */
export interface Surroundings {
  fetch: (url: string, init: RequestInit) => Promise<Response>
  stored: Pick<typeof stored, 'read' | 'write'>
  now: () => number
  /** Runs the work while no other tab does the same. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
}

const REFRESH_TOKEN = 'smartbiz.refresh'
const ORGANIZATION = 'smartbiz.organization'
/** Who was signed in last, so that the panel can be opened without a line. It gives no access to anything. */
const MEMBER = 'smartbiz.member'
/** How long a panel that can work without the server waits for it when it is opened. */
const PATIENCE_MILLISECONDS = 5_000
/** A token is renewed this long before it runs out. */
const EARLY_MILLISECONDS = 30_000

/**
 * The sign-in of this browser. The access token lives in memory only; the refresh token is remembered by the device, so
 * that a reload or a second tab need no password. The server replaces it at each renewal and ends the session when an old
 * one is used again, hence one renewal at a time: within this tab by sharing the promise, among tabs by a lock.
 */
export class Session {
  readonly #surroundings: Surroundings
  readonly #listeners = new Set<() => void>()
  #signedIn: SignedIn | null = null
  #access: { token: string; expiresAt: number } | null = null
  #renewal: Promise<string | null> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  get signedIn() {
    return this.#signedIn
  }

  /** The organisation of the last sign-in on this device. */
  get lastOrganization() {
    return this.#surroundings.stored.read(ORGANIZATION) ?? ''
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /**
   * Takes up the session that the device remembers; null when there is none. While the server is out of reach, the member
   * of the last time goes on with what the device has; throws when there is none.
   */
  async resume(): Promise<SignedIn | null> {
    if (this.#signedIn) return this.#signedIn
    const renewal = this.renew()
    const remembered = this.#remembered()
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

  async signIn(credentials: Credentials): Promise<SignedIn> {
    const response = await this.#post('/api/auth/login', {
      username: credentials.username.trim(),
      password: credentials.password,
      organization: credentials.organization.trim() || null,
    })
    if (!response.ok) throw await ApiError.from(response)
    const signedIn = await this.#accept(response)
    this.#surroundings.stored.write(ORGANIZATION, signedIn.organization.slug)
    return signedIn
  }

  /** Ends the session here and, if it can be reached, on the server. */
  async signOut() {
    const token = this.#access?.token
    this.#forget()
    if (token) await this.#post('/api/auth/logout', undefined, token).catch(() => undefined)
  }

  /** A token that is good for the next seconds; null when nobody is signed in. */
  async accessToken(): Promise<string | null> {
    const { now } = this.#surroundings
    if (this.#access && this.#access.expiresAt - EARLY_MILLISECONDS > now()) return this.#access.token
    return this.renew()
  }

  /** Exchanges the refresh token. All who ask meanwhile get the same answer. */
  renew(): Promise<string | null> {
    this.#renewal ??= this.#surroundings.alone(() => this.#exchange()).finally(() => {
      this.#renewal = null
    })
    return this.#renewal
  }

  /** Another tab signed out or in. */
  followOtherTabs(key: string | null) {
    if (key !== REFRESH_TOKEN) return
    const remembered = this.#surroundings.stored.read(REFRESH_TOKEN)
    if (remembered === null) this.#forget()
    else if (!this.#signedIn) void this.renew().catch(() => undefined)
  }

  #remembered(): SignedIn | null {
    const { stored } = this.#surroundings
    if (stored.read(REFRESH_TOKEN) === null) return null
    try {
      const member = JSON.parse(stored.read(MEMBER) ?? 'null') as SignedIn | null
      return member?.organization?.id ? member : null
    } catch {
      return null
    }
  }

  async #exchange(): Promise<string | null> {
    // Read inside of the lock: another tab may have replaced it while we waited.
    const refreshToken = this.#surroundings.stored.read(REFRESH_TOKEN)
    if (refreshToken === null) {
      this.#forget()
      return null
    }
    const response = await this.#post('/api/auth/refresh', { refresh_token: refreshToken })
    if (response.ok) {
      await this.#accept(response)
      return this.#access?.token ?? null
    }
    const error = await ApiError.from(response)
    if (error.isTemporary) throw error
    this.#forget()
    return null
  }

  async #accept(response: Response): Promise<SignedIn> {
    const { data: pair } = (await response.json()) as { data: Schemas['TokenPair'] }
    this.#surroundings.stored.write(REFRESH_TOKEN, pair.refresh_token)
    this.#access = { token: pair.access_token, expiresAt: this.#surroundings.now() + pair.expires_in * 1000 }
    this.#signedIn = toSignedIn(pair.user)
    this.#surroundings.stored.write(MEMBER, JSON.stringify(this.#signedIn))
    this.#renewInTime(pair.expires_in)
    await suggestLanguage(asLanguage(pair.user.language))
    this.#changed()
    return this.#signedIn
  }

  #renewInTime(expiresInSeconds: number) {
    clearTimeout(this.#timer)
    const delay = Math.max(expiresInSeconds * 1000 - 2 * EARLY_MILLISECONDS, 10_000)
    // A renewal that fails here is tried again by the next request.
    this.#timer = setTimeout(() => void this.renew().catch(() => undefined), Math.min(delay, 2 ** 31 - 1))
  }

  #forget() {
    clearTimeout(this.#timer)
    this.#surroundings.stored.write(REFRESH_TOKEN, null)
    this.#surroundings.stored.write(MEMBER, null)
    this.#access = null
    if (this.#signedIn === null) return
    this.#signedIn = null
    this.#changed()
  }

  #changed() {
    this.#listeners.forEach((listener) => listener())
  }

  async #post(url: string, body: unknown, token?: string): Promise<Response> {
    const headers = new Headers({ 'Content-Type': 'application/json', 'Accept-Language': currentLanguage() })
    if (token) headers.set('Authorization', `Bearer ${token}`)
    const init: RequestInit = { method: 'POST', headers, keepalive: true }
    if (body !== undefined) init.body = JSON.stringify(body)
    try {
      return await this.#surroundings.fetch(url, init)
    } catch {
      throw new ApiError(0, { code: 'NO_CONNECTION' })
    }
  }
}

function toSignedIn(member: Schemas['SignedInMember']): SignedIn {
  return {
    id: member.id ?? '',
    username: member.username ?? '',
    fullName: member.full_name ?? member.username ?? '',
    branchId: member.branch_id ?? null,
    scopes: Object.fromEntries(member.scopes.map((scope) => [scope.permission, scope.branch_ids])),
    maxDiscountPercent: member.max_discount_percent,
    branches: member.branches,
    organization: {
      id: member.organization.id,
      slug: member.organization.slug,
      name: member.organization.name,
      currency: member.organization.currency,
      timeZone: member.organization.time_zone,
      calendar: member.organization.calendar,
      smallestSellableLength: member.organization.settings.smallest_sellable_length,
    },
  }
}

export const session = new Session({
  fetch: (url, init) => line.watch(fetch(url, init)),
  stored,
  now: () => Date.now(),
  // Locks are there over HTTPS and on localhost only; elsewhere a tab looks after itself alone.
  alone: (work) => ('locks' in navigator ? navigator.locks.request('smartbiz.renewal', work) : work()),
})

addEventListener('storage', (event) => session.followOtherTabs(event.key))

/** Who is signed in; null on the sign-in page. */
export const useSession = (): SignedIn | null => useSyncExternalStore(session.subscribe, () => session.signedIn)
