import i18n from 'i18next'
import type { FieldValues, Path, UseFormSetError } from 'react-hook-form'
import { currentLanguage, type Language } from '@/lib/text/language'
import type { components } from './schema'

type Failure = components['schemas']['Failure']['error']
/** The server's codes, and two for when no answer of the server could be had or read. */
export type ErrorCode = Failure['code'] | 'NO_CONNECTION' | 'UNREADABLE_ANSWER'

/** A request that was refused or did not come through. Show it with `errorText(error)`. */
export class ApiError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly details: Record<string, unknown>
  readonly traceId: string | undefined
  readonly language: Language
  /** How long the server asks to wait before the next attempt. */
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

  /** The wrong fields with what is wrong with each, by the names that the API has for them. */
  get fields(): Record<string, string> {
    const fields = this.details.fields
    return typeof fields === 'object' && fields !== null ? (fields as Record<string, string>) : {}
  }

  /** Whether the same request may succeed later without a change. */
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

/** The answer came for an account that is no longer the one in use: it is not shown, and nobody need be told. */
export class AccountChanged extends Error {}

export const isApiError = (error: unknown, code?: ErrorCode): error is ApiError =>
  error instanceof ApiError && (code === undefined || error.code === code)

/** What to tell the person: the server's own words while they are in the language of now, else the text of the code. */
export function errorText(error: unknown): string {
  if (!(error instanceof ApiError)) return i18n.t('errors:UNEXPECTED')
  if (error.message && error.language === currentLanguage()) return error.message
  return i18n.t(`errors:${error.code}`)
}

/**
 * Puts the wrong fields of a refusal beside the form's inputs and says whether every one found its input; the others are
 * for the form's own error line. `names` maps names of the API to names of the form where they differ.
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
