import { keepPreviousData, useQueries, useQuery, type QueryFunction, type QueryKey } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { PageInfo } from '@/api/client'

/** The number of rows on a page. One request fills several screens. */
export const LONG_LIST_PAGE = 100

export interface ListPage<T> {
  rows: T[]
  page: PageInfo
}

export interface PageQuery<T> {
  queryKey: QueryKey
  queryFn: QueryFunction<ListPage<T>>
}

export interface LongList<T> {
  /** The number of rows, as far as the API counts; undefined before the first answer. */
  total: number | undefined
  /** Whether there are more rows than `total`. */
  isCapped: boolean
  /** The row; undefined while its page loads. */
  row: (index: number) => T | undefined
  /** Reports the visible rows. Their pages and the neighbouring ones are fetched. */
  show: (first: number, last: number) => void
  isPending: boolean
  /** Whether the rows still belong to the previous filters. */
  isOld: boolean
  isFetching: boolean
  error: Error | null
  retry: () => void
}

const pageOf = (index: number) => Math.floor(index / LONG_LIST_PAGE) + 1

/**
 * A list of any length. Only the pages around the visible rows are fetched: forwards, backwards, or after a jump into the
 * middle. Pages that were scrolled past before they arrived do not delay others.
 */
export function useLongList<T>(query: (page: number) => PageQuery<T>): LongList<T> {
  const first = useQuery({ ...query(1), placeholderData: keepPreviousData })
  const total = first.data && (first.data.page.total ?? first.data.rows.length)
  const [seen, setSeen] = useState({ from: 1, to: 2 })
  const pages = first.isPlaceholderData || total === undefined ? 1 : Math.max(1, pageOf(total - 1))
  const from = Math.max(2, Math.min(seen.from, pages))
  const numbers = Array.from({ length: Math.max(0, Math.min(seen.to, pages) - from + 1) }, (_, index) => from + index)
  const others = useQueries({ queries: numbers.map((number) => query(number)) })
  const all = [first, ...others]
  const failed = all.find((page) => page.isError)

  const show = useCallback((firstIndex: number, lastIndex: number) => {
    const wanted = { from: pageOf(Math.max(0, firstIndex - LONG_LIST_PAGE)), to: pageOf(lastIndex + LONG_LIST_PAGE) }
    setSeen((before) => (before.from === wanted.from && before.to === wanted.to ? before : wanted))
  }, [])

  return {
    total,
    isCapped: first.data?.page.total_capped === true,
    row: (index) => (pageOf(index) === 1 ? first.data : others[pageOf(index) - from]?.data)?.rows[index % LONG_LIST_PAGE],
    show,
    isPending: first.isPending,
    isOld: first.isPlaceholderData,
    isFetching: all.some((page) => page.isFetching),
    error: failed?.error ?? null,
    retry: () => all.filter((page) => page.isError).forEach((page) => void page.refetch()),
  }
}
