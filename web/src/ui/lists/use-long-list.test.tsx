import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LONG_LIST_PAGE, useLongList } from './use-long-list'

function setUp(total: number) {
  const asked: number[] = []
  const broken = new Set<number>()
  const query = (page: number) => ({
    queryKey: ['numbers', page],
    queryFn: async () => {
      asked.push(page)
      if (broken.has(page)) throw new Error(`page ${page}`)
      const first = (page - 1) * LONG_LIST_PAGE
      const rows = Array.from({ length: Math.min(LONG_LIST_PAGE, total - first) }, (_, index) => first + index)
      return { rows, page: { size: LONG_LIST_PAGE, total } }
    },
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const { result } = renderHook(() => useLongList<number>(query), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  })
  return { result, asked, broken }
}

test('fetches what is in sight and beside it, and no more', async () => {
  const { result, asked } = setUp(10_000)
  expect(result.current.isPending).toBe(true)
  await waitFor(() => expect(result.current.row(0)).toBe(0))
  await waitFor(() => expect(result.current.row(150)).toBe(150))
  expect(result.current.total).toBe(10_000)
  expect(asked.toSorted()).toEqual([1, 2])

  act(() => result.current.show(5005, 5030))
  expect(result.current.row(5010)).toBeUndefined()
  await waitFor(() => expect(result.current.row(5010)).toBe(5010))
  expect(asked.toSorted((one, other) => one - other)).toEqual([1, 2, 50, 51, 52])
  expect(result.current.row(0)).toBe(0)
})

test('asks for no page after the last', async () => {
  const { result, asked } = setUp(250)
  await waitFor(() => expect(result.current.row(0)).toBe(0))
  act(() => result.current.show(230, 249))
  await waitFor(() => expect(result.current.row(249)).toBe(249))
  expect(result.current.row(250)).toBeUndefined()
  expect(Math.max(...asked)).toBe(3)
})

test('tells what did not come, keeps the rest and tries again', async () => {
  const { result, broken } = setUp(1000)
  broken.add(2)
  await waitFor(() => expect(result.current.error?.message).toBe('page 2'))
  expect(result.current.row(5)).toBe(5)
  broken.clear()
  act(() => result.current.retry())
  await waitFor(() => expect(result.current.row(105)).toBe(105))
  expect(result.current.error).toBeNull()
})

test('knows an empty list', async () => {
  const { result } = setUp(0)
  await waitFor(() => expect(result.current.total).toBe(0))
  expect(result.current.row(0)).toBeUndefined()
})
