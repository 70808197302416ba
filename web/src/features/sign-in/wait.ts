import { isApiError } from '@/api/errors'

/** Why and until when an account may not try to sign in. */
export interface Wait {
  because: 'locked' | 'rateLimited'
  until: number
  organization: string
  username: string
}

/** As the server compares names: without the spaces around them and the marks that come along with copied ones. */
const plain = (text: string) => text.replaceAll(/\p{Cf}/gu, '').trim().toLowerCase()

/** The wait that a refusal demands; null if the person may try again at once. */
export function waitOf(error: unknown, { organization, username }: { organization: string; username: string }, now = Date.now()): Wait | null {
  const isLocked = isApiError(error, 'ACCOUNT_LOCKED')
  if (!isLocked && !isApiError(error, 'RATE_LIMITED')) return null
  const told = error.details.retry_after_seconds
  const seconds = error.retryAfterSeconds ?? (typeof told === 'number' ? told : 60)
  return { because: isLocked ? 'locked' : 'rateLimited', until: now + seconds * 1000, organization: plain(organization), username: plain(username) }
}

/** Whether the wait applies to the account that is typed now. */
export const isWaitOf = (wait: Wait | null, organization: string, username: string): wait is Wait =>
  wait !== null && wait.organization === plain(organization) && wait.username === plain(username)
