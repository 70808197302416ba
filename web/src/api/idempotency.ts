import { useMemo, useRef } from 'react'

/** A random key. crypto.randomUUID needs HTTPS or localhost, but a shop's phone may use plain HTTP. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The Idempotency-Key of one form. Every attempt sends the same key, so that a repetition after a lost connection has no
 * second effect. Call `renew()` in `onSuccess`, so that the next submission has a new key.
 *
 *   const key = useIdempotencyKey()
 *   api.POST('/api/sales', { params: { header: key.header() }, body })
 */
export function useIdempotencyKey() {
  const key = useRef<string | null>(null)
  return useMemo(
    () => ({
      header: () => ({ 'Idempotency-Key': (key.current ??= newKey()) }),
      /** After a success, or when the content has changed. */
      renew: () => void (key.current = null),
    }),
    [],
  )
}
