import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { ApiError } from './errors'
import { useIdempotentSubmit, type WithKey } from './use-idempotent-submit'

type Asked = { amount: number }

const unanswered = new ApiError(503, { code: 'UNAVAILABLE' })
const refused = new ApiError(422, { code: 'VALIDATION_ERROR' })
const keyUsed = new ApiError(409, { code: 'IDEMPOTENCY_KEY_REUSED' })

const refusalOf = (error: Error, { amount }: Asked) => `${(error as ApiError).code} for ${amount}`

/** A form whose attempts get the given answers in order: a number is an answer, an error is thrown. */
function form(...answers: (number | Error | Promise<number>)[]) {
  const sent: WithKey<Asked>[] = []
  const onDone = vi.fn()
  const onRefused = vi.fn()
  const client = new QueryClient()
  const wrapper = ({ children }: { children: React.ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>
  function useForm() {
    const [key, setKey] = useState<string | null>(null)
    const mutation = useMutation({
      mutationFn: async (attempt: WithKey<Asked>): Promise<number> => {
        sent.push(attempt)
        const answer = await answers[sent.length - 1]
        if (typeof answer === 'number') return answer
        throw answer
      },
    })
    return { key, ...useIdempotentSubmit({ mutation, key, setKey, refusalOf, onDone, onRefused }) }
  }
  const { result } = renderHook(useForm, { wrapper })
  async function submit(amount: number, state: string) {
    act(() => result.current.submit({ amount }))
    await waitFor(() => expect(result.current.state).toBe(state))
  }
  return { result, submit, sent, keys: () => sent.map(({ key }) => key), onDone, onRefused }
}

test('an unanswered attempt is repeated under its key, and the next one after success gets another', async () => {
  const { result, submit, keys, onDone } = form(unanswered, 7, 8)
  await submit(1, 'unanswered')
  expect(result.current.refusal).toBe('UNAVAILABLE for 1')
  expect(result.current.key).toBe(keys()[0])

  await submit(1, 'done')
  expect(onDone).toHaveBeenCalledExactlyOnceWith(7, { amount: 1 })
  expect(result.current.refusal).toBeNull()
  expect(result.current.key).toBeNull()

  await submit(1, 'done')
  await waitFor(() => expect(onDone).toHaveBeenCalledTimes(2))
  const [first, second, third] = keys()
  expect(second).toBe(first)
  expect(third).not.toBe(first)
})

test('what the server refuses is done with: the next attempt gets a new key', async () => {
  const { result, submit, keys, onDone, onRefused } = form(refused, 7)
  await submit(1, 'refused')
  expect(result.current.refusal).toBe('VALIDATION_ERROR for 1')
  expect(result.current.key).toBeNull()
  expect(onRefused).toHaveBeenCalledOnce()
  expect(onDone).not.toHaveBeenCalled()

  await submit(2, 'done')
  expect(keys()[1]).not.toBe(keys()[0])
})

test('a key that an earlier attempt used is kept until the person starts anew', async () => {
  const { result, submit, keys } = form(unanswered, keyUsed, keyUsed, 7)
  await submit(1, 'unanswered')
  await submit(2, 'keyUsed')
  await submit(2, 'keyUsed')
  await waitFor(() => expect(keys()).toHaveLength(3))
  expect(new Set(keys()).size).toBe(1)

  act(() => result.current.startAnew())
  await waitFor(() => expect(result.current.state).toBe('ready'))
  expect(result.current).toMatchObject({ key: null, refusal: null })
  await submit(2, 'done')
  expect(keys()[3]).not.toBe(keys()[0])
})

test('a second press while the first is under way sends nothing', async () => {
  let answer: ((made: number) => void) | undefined
  const { submit, sent, onDone } = form(new Promise<number>((resolve) => (answer = resolve)))
  await submit(1, 'sending')
  await submit(1, 'sending')
  answer?.(7)
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
  expect(sent).toHaveLength(1)
})
