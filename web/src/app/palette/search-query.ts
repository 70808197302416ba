import { queryOptions } from '@tanstack/react-query'
import { api, list, type Schemas } from '@/api/client'

export type Hit = Schemas['SearchHit']

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: ({ signal }) =>
      api
        .GET('/api/search', { params: { query: { q } }, signal })
        .then(list)
        .then(({ rows }) => ({ q, hits: rows })),
    enabled: q !== '',
    // Somebody waits for it: what failed once is told at once.
    retry: false,
  })
