import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import i18n from 'i18next'
import { api, data, list, type Schemas } from '@/api/client'
import { isApiError } from '@/api/errors'
import { session } from '@/session/session'
import { showError, showToast } from '@/ui/feedback/toast'

export type Branch = Schemas['BranchView']
export type EditBranch = Schemas['EditBranch']

export const branchesQuery = queryOptions({
  queryKey: ['branches', 'list'],
  queryFn: ({ signal }) => api.GET('/api/branches', { signal }).then(list),
})

export const deletedBranchesQuery = queryOptions({
  queryKey: ['branches', 'deleted'],
  queryFn: ({ signal }) => api.GET('/api/branches', { params: { query: { deleted: true } }, signal }).then(list),
})

/** The branch choices of all pages come from the session. */
async function refresh(client: QueryClient) {
  await client.invalidateQueries({ queryKey: ['branches'] })
  void session.renew().catch(() => undefined)
}

export function useSaveBranch(id: string | undefined) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: EditBranch) => (id ? api.PUT('/api/branches/{id}', { params: { path: { id } }, body }) : api.POST('/api/branches', { body })).then(data),
    onSuccess: () => refresh(client),
    // Somebody else may have saved first.
    onError: () => void client.invalidateQueries({ queryKey: ['branches'] }),
  })
}

/** Deletes and offers to undo. The caller explains refusals of records in use. */
export function useRemoveBranch() {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: async ({ id }: Branch) => void (await api.DELETE('/api/branches/{id}', { params: { path: { id } } })),
    onSuccess: (_nothing, branch) => {
      void refresh(client)
      showToast(i18n.t('branches:deleted', { name: branch.name }), {
        action: { label: i18n.t('common:undo'), onClick: () => void restore(client, branch) },
      })
    },
    onError: (error) => {
      if (!isApiError(error, 'IN_USE')) showError(error)
    },
  })
}

export function useRestoreBranch() {
  const client = useQueryClient()
  return useMutation({ mutationFn: (branch: Branch) => restore(client, branch) })
}

async function restore(client: QueryClient, branch: Branch) {
  try {
    await api.POST('/api/branches/{id}/restore', { params: { path: { id: branch.id } } })
    await refresh(client)
    showToast(i18n.t('branches:restored', { name: branch.name }))
  } catch (error) {
    showError(error)
  }
}
