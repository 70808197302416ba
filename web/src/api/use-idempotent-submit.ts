import type { UseMutationResult } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { isApiError } from './errors'
import { newKey } from './idempotency'
import { isDefinite } from './refusal'

/** A request with its Idempotency-Key. */
export type WithKey<Asked> = Asked & { key: string }

interface Submit<Asked, Answer, Refusal> {
  /** Sends the request with its Idempotency-Key. */
  mutation: Pick<UseMutationResult<Answer, Error, WithKey<Asked>>, 'mutate' | 'reset' | 'status' | 'error'>
  /** The key of the current attempt. Store it with the draft: after a reload the next attempt then repeats this one. */
  key: string | null
  setKey: (key: string | null) => void
  /** The messages to show for an error. */
  refusalOf: (error: Error, asked: Asked) => Refusal
  /** A refusal from before the page was opened. */
  initialRefusal?: () => Refusal | null
  onDone: (answer: Answer, asked: Asked) => void
  onRefused?: (error: Error, asked: Asked) => void
}

/**
 * How the last attempt stands. `refused`: the server did nothing. `unanswered`: nobody knows whether it did something.
 * `keyUsed`: an earlier attempt with other contents went through under this key.
 */
type SubmitState = 'ready' | 'sending' | 'done' | 'refused' | 'unanswered' | 'keyUsed'

/**
 * Sends a change of money or stock; the server applies it once, however often it is sent. The key stays the same until the
 * server has applied or refused the change. Only then does the next attempt get a new key.
 */
export function useIdempotentSubmit<Asked extends object, Answer, Refusal>({
  mutation,
  key,
  setKey,
  refusalOf,
  initialRefusal = () => null,
  onDone,
  onRefused,
}: Submit<Asked, Answer, Refusal>) {
  const [refusal, setRefusal] = useState<Refusal | null>(initialRefusal)
  const state = stateOf(mutation)
  // Two presses may come before the first is rendered.
  const isUnderWay = useRef(false)

  function submit(asked: Asked) {
    if (state === 'sending' || isUnderWay.current) return
    isUnderWay.current = true
    const attempt = key ?? newKey()
    setKey(attempt)
    setRefusal(null)
    mutation.mutate(
      { ...asked, key: attempt },
      {
        onSuccess(answer) {
          setKey(null)
          onDone(answer, asked)
        },
        onError(error) {
          if (isDefinite(error)) setKey(null)
          setRefusal(refusalOf(error, asked))
          onRefused?.(error, asked)
        },
        onSettled: () => void (isUnderWay.current = false),
      },
    )
  }

  /** Drops an attempt that may have gone through: the next one is sent under a new key. */
  function startAnew() {
    setKey(null)
    setRefusal(null)
    mutation.reset()
  }

  return { state, submit, startAnew, refusal, setRefusal }
}

function stateOf({ status, error }: Pick<UseMutationResult<unknown, Error>, 'status' | 'error'>): SubmitState {
  if (status === 'idle') return 'ready'
  if (status === 'pending') return 'sending'
  if (status === 'success') return 'done'
  if (isApiError(error, 'IDEMPOTENCY_KEY_REUSED')) return 'keyUsed'
  return isDefinite(error) ? 'refused' : 'unanswered'
}
