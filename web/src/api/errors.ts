import i18n from 'i18next'
import type { FieldValues, Path, UseFormSetError } from 'react-hook-form'
import { currentLanguage, type Language } from '@/lib/text/language'
import type { components } from './schema'

type Failure = components['schemas']['Failure']['error']
/** The server's codes, one for a missing connection, and one for an unreadable answer. */
export type ErrorCode = Failure['code'] | 'NO_CONNECTION' | 'UNREADABLE_ANSWER'

/** A request that was refused or got lost. Show it with `errorText(error)`. */
export class ApiError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly details: Record<string, unknown>
  readonly traceId: string | undefined
  readonly language: Language
  /** How long to wait before the next attempt, if the server says so. */
  readonly retryAfterSeconds: number | undefined

  constructor(
    status: number,
    failure: { code: ErrorCode; message?: string; details?: Record<string, unknown>; trace_id?: string | null; language?: Language },
    retryAfterSeconds?: number,
  ) {
    super(failure.message ?? '')
    this.name = 'ApiError'
    this.status = status
    this.code = failure.code
    this.details = failure.details ?? {}
    this.traceId = failure.trace_id ?? undefined
    this.language = failure.language ?? currentLanguage()
    this.retryAfterSeconds = retryAfterSeconds
  }

  /** The invalid fields by their names in the API, each with what is wrong. */
  get fields(): Record<string, string> {
    const fields = this.details.fields
    return typeof fields === 'object' && fields !== null ? (fields as Record<string, string>) : {}
  }

  /** Whether the same request may succeed later. */
  get isTemporary() {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }

  static async from(response: Response): Promise<ApiError> {
    const body: unknown = await response.json().catch(() => undefined)
    const failure = (body as { error?: Failure } | undefined)?.error
    const retryAfter = Number(response.headers.get('Retry-After'))
    return new ApiError(response.status, failure?.code ? failure : { code: 'UNREADABLE_ANSWER' }, retryAfter > 0 ? retryAfter : undefined)
  }
}

/** The account was switched while a request was under way. The answer is dropped; nobody needs to know. */
export class AccountChanged extends Error {}

export const isApiError = (error: unknown, code?: ErrorCode): error is ApiError =>
  error instanceof ApiError && (code === undefined || error.code === code)

/** The error in words: the server's message if it is in the current language, else the text of its code. */
export function errorText(error: unknown): string {
  if (!(error instanceof ApiError)) return i18n.t('errors:UNEXPECTED')
  if (error.message && error.language === currentLanguage()) return error.message
  return i18n.t(`errors:${error.code}`)
}

/**
 * Shows what is wrong with a field beside its input.
 *
 * @param names maps names of the API to names of the form where they differ
 * @returns whether every invalid field has an input; if not, show the error for the whole form too
 */
export function showFieldErrors<T extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<T>,
  known: readonly Path<T>[],
  names: Record<string, Path<T>> = {},
): boolean {
  if (!(error instanceof ApiError)) return false
  const fields = Object.entries(error.fields)
  let all = fields.length > 0
  for (const [field, message] of fields) {
    const name = names[field] ?? known.find((candidate) => candidate === field)
    if (name) setError(name, { type: 'server', message })
    else all = false
  }
  return all
}
