import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import i18n from 'i18next'
import { api, data, list, type Schemas } from '@/api/client'
import { toLatinDigits } from '@/lib/text/digits'
import type { Language } from '@/lib/text/language'
import { showError, showToast } from '@/ui/feedback/toast'

export type Member = Schemas['MemberView']
export type Role = Schemas['RoleView']
export type PermissionView = Schemas['PermissionView']
export type Grant = Schemas['RoleGrant']

export interface MemberFilter {
  q?: string | undefined
  role?: string | undefined
  branch?: string | undefined
  state?: 'active' | 'inactive' | 'deleted' | undefined
}

const asQuery = ({ q, role, branch, state }: MemberFilter) => ({
  ...(q && { q: toLatinDigits(q) }),
  ...(role && { role_id: [role] }),
  ...(branch && { branch_id: [branch] }),
  ...(state === 'deleted' && { deleted: true }),
  ...((state === 'active' || state === 'inactive') && { is_active: state === 'active' }),
})

export const membersQuery = (filter: MemberFilter) =>
  infiniteQueryOptions({
    queryKey: ['users', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api.GET('/api/users', { params: { query: { ...asQuery(filter), ...(pageParam && { cursor: pageParam }) } }, signal }).then(list),
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  })

export const fetchMember = (id: string, signal?: AbortSignal) =>
  api.GET('/api/users/{id}', { params: { path: { id } }, ...(signal && { signal }) }).then(data)

export const memberQuery = (id: string) =>
  queryOptions({ queryKey: ['users', 'one', id], queryFn: ({ signal }) => fetchMember(id, signal) })

export const memberSessionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', 'sessions', id],
    queryFn: ({ signal }) => api.GET('/api/users/{id}/sessions', { params: { path: { id } }, signal }).then(list),
  })

export const rolesQuery = queryOptions({
  queryKey: ['roles', 'list', false],
  queryFn: ({ signal }) => api.GET('/api/roles', { signal }).then(list),
})

export const branchesQuery = queryOptions({
  queryKey: ['branches', 'list'],
  queryFn: ({ signal }) => api.GET('/api/branches', { signal }).then(list),
})

/** The server returns descriptions in the reader's language. */
export const permissionsQuery = (language: Language) =>
  queryOptions({
    queryKey: ['permissions', 'list', language],
    queryFn: ({ signal }) => api.GET('/api/permissions', { signal }).then(list),
    staleTime: Number.POSITIVE_INFINITY,
  })

function afterChange(client: QueryClient, member: Member) {
  client.setQueryData(memberQuery(member.id).queryKey, member)
  // Roles include their number of members.
  void client.invalidateQueries({ queryKey: ['roles'] })
  return client.invalidateQueries({ queryKey: ['users', 'list'] })
}

export function useCreateMember() {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: Schemas['CreateMember']) => api.POST('/api/users', { body }).then(data),
    onSuccess: (member) => afterChange(client, member),
  })
}

export function useUpdateMember(id: string) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: Schemas['PartialUpdateMember']) => api.PUT('/api/users/{id}', { params: { path: { id } }, body }).then(data),
    onSuccess: (member) => afterChange(client, member),
  })
}

export function useUnlockMember(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.POST('/api/users/{id}/unlock', { params: { path: { id } } }).then(data),
    onSuccess: (member) => {
      showToast(i18n.t('members:lock.lifted', { name: member.full_name }))
      return afterChange(client, member)
    },
  })
}

export function useResetPassword(id: string) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (password: string) => api.POST('/api/users/{id}/reset-password', { params: { path: { id } }, body: { password } }).then(data),
    onSuccess: (member) => {
      void client.invalidateQueries({ queryKey: memberSessionsQuery(id).queryKey })
      return afterChange(client, member)
    },
  })
}

/** Deletes and offers to undo, even after the person leaves the page. */
export function useDeleteMember() {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: async ({ id }: Member) => void (await api.DELETE('/api/users/{id}', { params: { path: { id } } })),
    onSuccess: (_nothing, member) => {
      client.removeQueries({ queryKey: memberQuery(member.id).queryKey })
      void client.invalidateQueries({ queryKey: ['users', 'list'] })
      void client.invalidateQueries({ queryKey: ['roles'] })
      showToast(i18n.t('members:deleted', { name: member.full_name }), {
        action: { label: i18n.t('common:undo'), onClick: () => void restoreMember(client, member) },
      })
    },
  })
}

export async function restoreMember(client: QueryClient, { id, full_name }: Member) {
  try {
    await afterChange(client, await api.POST('/api/users/{id}/restore', { params: { path: { id } } }).then(data))
    showToast(i18n.t('members:restored', { name: full_name }))
  } catch (error) {
    showError(error)
  }
}
