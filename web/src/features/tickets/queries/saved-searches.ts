import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'

export const savedSearchesQuery = queryOptions({
  queryKey: ['saved-searches', 'list'],
  queryFn: ({ signal }) => api.GET('/api/saved-searches', { signal }).then(list),
  refetchInterval: 60_000,
})

export function useSaveSearch() {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: Schemas['EditSavedSearch']) => api.POST('/api/saved-searches', { body }).then(data),
    onSuccess: () => client.invalidateQueries({ queryKey: ['saved-searches'] }),
  })
}

export function useDeleteSearch() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.DELETE('/api/saved-searches/{id}', { params: { path: { id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['saved-searches'] }),
  })
}
