import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import i18n from 'i18next'
import { api, data, list, type Schemas } from '@/api/client'
import type { Language } from '@/lib/text/language'
import { showError, showToast } from '@/ui/feedback/toast'

export type Role = Schemas['RoleView']
export type PermissionView = Schemas['PermissionView']

export const rolesQuery = (deleted = false) =>
  queryOptions({
    queryKey: ['roles', 'list', deleted],
    queryFn: ({ signal }) => api.GET('/api/roles', { params: { query: deleted ? { deleted } : {} }, signal }).then(list),
  })

export const fetchRole = (id: string, signal?: AbortSignal) =>
  api.GET('/api/roles/{id}', { params: { path: { id } }, ...(signal && { signal }) }).then(data)

export const roleQuery = (id: string) => queryOptions({ queryKey: ['roles', 'one', id], queryFn: ({ signal }) => fetchRole(id, signal) })

/** The server returns descriptions in the reader's language. */
export const permissionsQuery = (language: Language) =>
  queryOptions({
    queryKey: ['permissions', 'list', language],
    queryFn: ({ signal }) => api.GET('/api/permissions', { signal }).then(list),
    staleTime: Number.POSITIVE_INFINITY,
  })

const afterChange = (client: QueryClient) => client.invalidateQueries({ queryKey: ['roles'] })

/** Creates a role, or changes the one with this id. */
export function useSaveRole(id: string | null) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: Schemas['EditRole']) =>
      id === null ? api.POST('/api/roles', { body }).then(data) : api.PUT('/api/roles/{id}', { params: { path: { id } }, body }).then(data),
    onSuccess: (role) => {
      client.setQueryData(roleQuery(role.id).queryKey, role)
      return client.invalidateQueries({ queryKey: ['roles', 'list'] })
    },
  })
}

/** Deletes and offers to undo, even after the person leaves the page. */
export function useDeleteRole() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id }: Role) => void (await api.DELETE('/api/roles/{id}', { params: { path: { id } } })),
    onSuccess: (_nothing, role) => {
      client.removeQueries({ queryKey: roleQuery(role.id).queryKey })
      void client.invalidateQueries({ queryKey: ['roles', 'list'] })
      showToast(i18n.t('roles:deleted', { name: role.name }), {
        action: { label: i18n.t('common:undo'), onClick: () => void restoreRole(client, role) },
      })
    },
  })
}

export async function restoreRole(client: QueryClient, { id, name }: Role) {
  try {
    await api.POST('/api/roles/{id}/restore', { params: { path: { id } } })
    await afterChange(client)
    showToast(i18n.t('roles:restored', { name }))
  } catch (error) {
    showError(error)
  }
}
