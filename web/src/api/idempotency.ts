import { useMemo, useRef } from 'react'

/** crypto.randomUUID is there over HTTPS and on localhost only; a shop's phone may come over plain HTTP. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The Idempotency-Key of one form: the same for every attempt, so that a repetition after a broken line has no second
 * effect, and another one after `renew()`, which belongs into `onSuccess`.
 *
 *   const key = useIdempotencyKey()
 *   api.POST('/api/sales', { params: { header: key.header() }, body })
 */
export function useIdempotencyKey() {
  const key = useRef<string | null>(null)
  return useMemo(
    () => ({
      header: () => ({ 'Idempotency-Key': (key.current ??= newKey()) }),
      /** After a success, or when the person changed what is sent. */
      renew: () => void (key.current = null),
    }),
    [],
  )
}
