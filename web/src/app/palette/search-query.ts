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
    // The person is waiting: show a failure at once.
    retry: false,
  })
