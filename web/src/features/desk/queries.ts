import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'
import type { Language } from '@/lib/text/language'

export type Category = Schemas['TicketCategoryView']
export type FormField = Schemas['FormField']
export type Team = Schemas['TeamView']
export type Reply = Schemas['CannedReplyView']
export type Asset = Schemas['AssetView']
export type Calendar = Schemas['CalendarView']
export type Level = Schemas['ServiceLevelView']

export const categoriesQuery = (language: Language) =>
  queryOptions({ queryKey: ['ticket-categories', 'list', language], queryFn: ({ signal }) => api.GET('/api/ticket-categories', { signal }).then(list) })
export const teamsQuery = queryOptions({ queryKey: ['teams', 'list'], queryFn: ({ signal }) => api.GET('/api/teams', { signal }).then(list) })
export const repliesQuery = queryOptions({
  queryKey: ['canned-replies', 'list'],
  queryFn: ({ signal }) => api.GET('/api/canned-replies', { signal }).then(list),
})
export const calendarsQuery = queryOptions({
  queryKey: ['working-calendars', 'list'],
  queryFn: ({ signal }) => api.GET('/api/working-calendars', { signal }).then(list),
})
export const levelsQuery = queryOptions({
  queryKey: ['service-levels', 'list'],
  queryFn: ({ signal }) => api.GET('/api/service-levels', { signal }).then(list),
})
export const assetsQuery = infiniteQueryOptions({
  queryKey: ['assets', 'list'],
  queryFn: ({ pageParam, signal }) => api.GET('/api/assets', { params: { query: { size: 50, ...(pageParam && { cursor: pageParam }) } }, signal }).then(list),
  initialPageParam: '',
  getNextPageParam: (last) => last.page.next_cursor ?? undefined,
})
export const membersQuery = queryOptions({
  queryKey: ['users', 'active'],
  queryFn: ({ signal }) => api.GET('/api/users', { params: { query: { is_active: true, size: 200 } }, signal }).then(list),
})

/** Saves a record and refetches its collection. The form shows errors. */
function useSave<B, R>(key: string, send: (body: B) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({ meta: { showsOwnErrors: true }, mutationFn: send, onSuccess: () => client.invalidateQueries({ queryKey: [key] }) })
}

export const useSaveCategory = (id: string | undefined) =>
  useSave('ticket-categories', (body: Schemas['EditTicketCategory']) =>
    id ? api.PUT('/api/ticket-categories/{id}', { params: { path: { id } }, body }).then(data) : api.POST('/api/ticket-categories', { body }).then(data),
  )
export const useSaveTeam = (id: string | undefined) =>
  useSave('teams', (body: Schemas['EditTeam']) =>
    id ? api.PUT('/api/teams/{id}', { params: { path: { id } }, body }).then(data) : api.POST('/api/teams', { body }).then(data),
  )
export const useSaveReply = (id: string | undefined) =>
  useSave('canned-replies', (body: Schemas['EditCannedReply']) =>
    id ? api.PUT('/api/canned-replies/{id}', { params: { path: { id } }, body }).then(data) : api.POST('/api/canned-replies', { body }).then(data),
  )
export const useSaveAsset = (id: string | undefined) =>
  useSave('assets', (body: Schemas['EditAsset']) =>
    id ? api.PUT('/api/assets/{id}', { params: { path: { id } }, body }).then(data) : api.POST('/api/assets', { body }).then(data),
  )
export const useSaveCalendar = (id: string | undefined) =>
  useSave('working-calendars', (body: Schemas['EditCalendar']) =>
    id ? api.PUT('/api/working-calendars/{id}', { params: { path: { id } }, body }).then(data) : api.POST('/api/working-calendars', { body }).then(data),
  )
export const useSaveLevel = (id: string | undefined) =>
  useSave('service-levels', (body: Schemas['EditServiceLevel']) =>
    id ? api.PUT('/api/service-levels/{id}', { params: { path: { id } }, body }).then(data) : api.POST('/api/service-levels', { body }).then(data),
  )

const REMOVE = {
  'ticket-categories': (id: string) => api.DELETE('/api/ticket-categories/{id}', { params: { path: { id } } }),
  teams: (id: string) => api.DELETE('/api/teams/{id}', { params: { path: { id } } }),
  'canned-replies': (id: string) => api.DELETE('/api/canned-replies/{id}', { params: { path: { id } } }),
  assets: (id: string) => api.DELETE('/api/assets/{id}', { params: { path: { id } } }),
  'working-calendars': (id: string) => api.DELETE('/api/working-calendars/{id}', { params: { path: { id } } }),
  'service-levels': (id: string) => api.DELETE('/api/service-levels/{id}', { params: { path: { id } } }),
} as const
const RESTORE = {
  'ticket-categories': (id: string) => api.POST('/api/ticket-categories/{id}/restore', { params: { path: { id } } }),
  teams: (id: string) => api.POST('/api/teams/{id}/restore', { params: { path: { id } } }),
  'canned-replies': (id: string) => api.POST('/api/canned-replies/{id}/restore', { params: { path: { id } } }),
  assets: (id: string) => api.POST('/api/assets/{id}/restore', { params: { path: { id } } }),
} as const
export type Collection = keyof typeof REMOVE

export function useRemove(collection: Collection) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) => void (await REMOVE[collection](id)),
    onSuccess: () => client.invalidateQueries({ queryKey: [collection] }),
  })
}

/** Undefined if a deletion cannot be undone. */
export function useRestore(collection: Collection) {
  const client = useQueryClient()
  const restore = collection in RESTORE ? RESTORE[collection as keyof typeof RESTORE] : undefined
  const { mutate } = useMutation({
    mutationFn: async (id: string) => void (await restore?.(id)),
    onSuccess: () => client.invalidateQueries({ queryKey: [collection] }),
  })
  return restore && mutate
}
