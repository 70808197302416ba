import { useMemo, useRef } from 'react'

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
      header: () => ({ 'Idempotency-Key': (key.current ??= crypto.randomUUID()) }),
      /** After a success, or when the person changed what is sent. */
      renew: () => void (key.current = null),
    }),
    [],
  )
}
