import * as z from 'zod/mini'
import type { stored } from '@/lib/browser/stored'
import type { SignedIn } from './signed-in'

export type Stored = Pick<typeof stored, 'read' | 'write'>

const remembered = z.array(
  z.object({
    id: z.string(),
    username: z.string(),
    fullName: z.string(),
    organization: z.object({ slug: z.string(), name: z.string() }),
    /** Roles and home branch, to tell the accounts of one person apart. */
    roleNames: z.array(z.string()),
    branch: z.nullable(z.string()),
  }),
)

/** An account of this device. `isOpen`: its session seems to be alive and needs no password. */
export type Account = z.infer<typeof remembered>[number] & { isOpen: boolean }

/** Stands for a refresh token that the browser keeps in a cookie, where no script can read it. */
export const IN_COOKIE = 'cookie'

const PREFIX = 'smartbiz.account'
const LIST = `${PREFIX}s`
const ACTIVE = `${PREFIX}.active`
const LEAVING = `${PREFIX}.leaving`
const tokenKey = (id: string) => `${PREFIX}.refresh.${id}`
const memberKey = (id: string) => `${PREFIX}.member.${id}`

/** Whether a changed storage key concerns the accounts; null means all keys. */
export const concernsAccounts = (key: string | null) => key === null || key.startsWith(PREFIX)

/**
 * The accounts of this device in the order of their first sign-in, and which one is in use. The refresh tokens are in cookies;
 * what is stored says whether there is one. Earlier versions stored the tokens themselves.
 */
export class Accounts {
  readonly #stored: Stored

  constructor(stored: Stored) {
    this.#stored = stored
  }

  get all(): Account[] {
    return this.#list().map((account) => ({ ...account, isOpen: this.token(account.id) !== null }))
  }

  get active(): string | null {
    return this.#stored.read(ACTIVE)
  }

  activate(id: string | null) {
    if (id !== this.active) this.#stored.write(ACTIVE, id)
  }

  token(id: string): string | null {
    return this.#stored.read(tokenKey(id))
  }

  /** Notes that the cookie of an account is set. */
  open(id: string) {
    this.#stored.write(tokenKey(id), IN_COOKIE)
  }

  /** Accounts that were signed out without a connection: the server still has to end their sessions. */
  get leaving(): string[] {
    return (this.#stored.read(LEAVING) ?? '').split(' ').filter(Boolean)
  }

  leave(id: string) {
    this.#stored.write(LEAVING, [...new Set([...this.leaving, id])].join(' '))
  }

  left(id: string) {
    this.#stored.write(LEAVING, this.leaving.filter((other) => other !== id).join(' ') || null)
  }

  /** The member with its permissions, so that the panel can open offline. This gives no access to the server. */
  member(id: string): SignedIn | null {
    if (this.token(id) === null) return null
    try {
      const member = JSON.parse(this.#stored.read(memberKey(id)) ?? 'null') as SignedIn | null
      return member?.organization?.id ? member : null
    } catch {
      return null
    }
  }

  /** Stores a member after sign-in or after a change. */
  remember(member: SignedIn) {
    const account = {
      id: member.id,
      username: member.username,
      fullName: member.fullName,
      organization: { slug: member.organization.slug, name: member.organization.name },
      roleNames: member.roleNames,
      branch: member.branches.find(({ id }) => id === member.branchId)?.name ?? null,
    }
    this.#stored.write(memberKey(member.id), JSON.stringify(member))
    const before = this.#list()
    const known = before.some(({ id }) => id === account.id)
    this.#write(known ? before.map((other) => (other.id === account.id ? account : other)) : [...before, account])
  }

  /** Marks a session as ended. The account stays and needs its password. */
  close(id: string) {
    this.#stored.write(tokenKey(id), null)
    this.#stored.write(memberKey(id), null)
  }

  forget(id: string) {
    this.close(id)
    this.#write(this.#list().filter((account) => account.id !== id))
  }

  #list() {
    try {
      return remembered.parse(JSON.parse(this.#stored.read(LIST) ?? '[]'))
    } catch {
      return []
    }
  }

  #write(accounts: z.infer<typeof remembered>) {
    const text = JSON.stringify(accounts)
    if (text !== this.#stored.read(LIST)) this.#stored.write(LIST, accounts.length > 0 ? text : null)
  }
}
