import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'

export type AuditEntry = Schemas['AuditEntryView']
/** Everything that may have been done. */
export const AUDIT_ACTIONS = ['create', 'update', 'delete', 'restore', 'login', 'login_failed', 'logout', 'token_reused', 'export', 'refuse'] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]
export type AuditRange = 'today' | 'yesterday' | 'week' | 'month' | 'year' | 'custom'

export interface AuditFilter {
  member?: string | undefined
  type?: string | undefined
  /** The id of one record. */
  record?: string | undefined
  action?: AuditAction | undefined
  range?: AuditRange | undefined
  from?: string | undefined
  to?: string | undefined
  important?: boolean | undefined
}

/** The query for the API. Custom dates apply only if both are set. */
export function asQuery({ member, type, record, action, range, from, to, important }: AuditFilter) {
  const period = range === 'custom' ? from && to && { range, start_date: from, end_date: to } : range && { range }
  return {
    ...(member && { user_id: [member] }),
    ...(type && { entity_type: [type] }),
    ...(record && { entity_id: record }),
    ...(action && { action: [action] }),
    ...(important && { important }),
    ...period,
  }
}

export const auditQuery = (filter: AuditFilter, size: number) =>
  infiniteQueryOptions({
    queryKey: ['audit-logs', 'list', asQuery(filter), size],
    queryFn: ({ pageParam, signal }) =>
      api.GET('/api/audit-logs', { params: { query: { ...asQuery(filter), size, ...(pageParam && { cursor: pageParam }) } }, signal }).then(list),
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next_cursor,
    placeholderData: keepPreviousData,
    // People look here for what was just done.
    staleTime: 0,
  })

/** An entry in full length: a list shows only the beginnings of long values. */
export const wholeEntryQuery = (id: string) =>
  queryOptions({
    queryKey: ['audit-logs', id],
    queryFn: ({ signal }) => api.GET('/api/audit-logs/{id}', { params: { path: { id } }, signal }).then(data),
    staleTime: Infinity,
  })

/* Names for the ids in an entry, fetched when the first entry is opened. */
const names = { staleTime: 5 * 60_000 }

export const membersQuery = queryOptions({
  ...names,
  queryKey: ['users', 'names'],
  queryFn: ({ signal }) => api.GET('/api/users', { params: { query: { size: 200, sort: 'full_name' } }, signal }).then(list),
})
export const rolesQuery = queryOptions({ ...names, queryKey: ['roles', 'names'], queryFn: ({ signal }) => api.GET('/api/roles', { signal }).then(list) })
export const permissionsQuery = (language: string) =>
  queryOptions({ ...names, queryKey: ['permissions', 'names', language], queryFn: ({ signal }) => api.GET('/api/permissions', { signal }).then(list) })
export const categoriesQuery = queryOptions({
  ...names,
  queryKey: ['categories', 'names'],
  queryFn: ({ signal }) => api.GET('/api/categories', { signal }).then(list),
})
export const collectionsQuery = queryOptions({
  ...names,
  queryKey: ['collections', 'names'],
  queryFn: ({ signal }) => api.GET('/api/collections', { signal }).then(list),
})
