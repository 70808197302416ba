import createClient from 'openapi-fetch'
import { currentLanguage } from '@/lib/text/language'
import { connection } from './connection'
import { AccountChanged, ApiError } from './errors'
import type { components, paths } from './schema'

export type Schemas = components['schemas']
export type Permission = Schemas['SignedInMemberPermissionScope']['permission']
export type PageInfo = Schemas['PageInfo']

/** The account that sends requests. The session is one; it registers itself with `sendAs`. */
export interface Sender {
  /** Null while nobody is signed in. */
  readonly signedIn: { readonly id: string } | null
  /** A token that stays valid for some seconds; null while nobody is signed in. */
  accessToken: () => Promise<string | null>
  /** A new token, after the server refused the last one. */
  renew: () => Promise<string | null>
}

const nobody: Sender = { signedIn: null, accessToken: () => Promise.resolve(null), renew: () => Promise.resolve(null) }
let sender = nobody

/** Sends all further requests for this account. */
export function sendAs(next: Sender) {
  sender = next
}

/** Sends a request as the signed-in member. If its token has expired, renews it and sends the request again. */
async function send(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', currentLanguage())
  const again = request.clone()
  const account = sender.signedIn?.id
  const response = await sendWith(request, await tokenOf(account, sender.accessToken()))
  if (response.status !== 401) return ofAccount(account, await checked(response))
  return ofAccount(account, await checked(await sendWith(again, await tokenOf(account, sender.renew()))))
}

/** Throws if another account is in use by now: a request and its answer belong to the account that asked. */
function ofAccount<T>(account: string | undefined, result: T): T {
  const now = sender.signedIn?.id
  if (account !== undefined && now !== undefined && now !== account) throw new AccountChanged()
  return result
}

const tokenOf = async (account: string | undefined, token: Promise<string | null>) => ofAccount(account, await token)

async function sendWith(request: Request, token: string | null): Promise<Response> {
  if (token === null) throw new ApiError(401, { code: 'UNAUTHENTICATED' })
  request.headers.set('Authorization', `Bearer ${token}`)
  try {
    return await connection.watch(fetch(request))
  } catch (error) {
    // The caller cancelled the request. A timeout, however, counts as a lost connection.
    if (request.signal.aborted && !isTimeout(request.signal.reason)) throw error
    throw new ApiError(0, { code: 'NO_CONNECTION' })
  }
}

const isTimeout = (reason: unknown) => reason instanceof DOMException && reason.name === 'TimeoutError'

async function checked(response: Response): Promise<Response> {
  if (!response.ok) throw await ApiError.from(response)
  return response
}

/**
 * The server's API, typed by its OpenAPI document. A refused call throws ApiError. Unwrap an answer with `data` or `list`:
 * `await api.GET('/api/sales/{id}', { params: { path: { id } }, signal }).then(data)`.
 */
export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  fetch: send,
})

type Answer<T> = { data?: { data: T } | undefined }
type ListAnswer<T> = { data?: { data: T[]; page: PageInfo } | undefined }

/** The record of an answer. */
export function data<T>(answer: Answer<T>): T {
  if (!answer.data) throw new ApiError(200, { code: 'UNREADABLE_ANSWER' })
  return answer.data.data
}

/** One page of a list: its rows, and where the next page begins. */
export function list<T>(answer: ListAnswer<T>): { rows: T[]; page: PageInfo } {
  if (!answer.data) throw new ApiError(200, { code: 'UNREADABLE_ANSWER' })
  return { rows: answer.data.data, page: answer.data.page }
}
