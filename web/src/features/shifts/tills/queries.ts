import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'

export type Till = Schemas['TillView']
export type EditTill = Schemas['EditTill']

/** All tills that the member may manage; a shop has few. */
export const tillsQuery = queryOptions({
  queryKey: ['tills', 'list'],
  queryFn: ({ signal }) => api.GET('/api/tills', { params: { query: { size: 200, sort: 'name' } }, signal }).then(list),
})

export function useSaveTill(id: string | undefined) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: EditTill) => (id ? api.PUT('/api/tills/{id}', { params: { path: { id } }, body }) : api.POST('/api/tills', { body })).then(data),
    // After a refusal, too: somebody else may have saved first.
    onSettled: () => Promise.all(['tills', 'shifts'].map((collection) => client.invalidateQueries({ queryKey: [collection] }))),
  })
}
