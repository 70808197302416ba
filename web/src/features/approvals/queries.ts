import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'

export type Approval = Schemas['ApprovalView']

/** A seller waits with a customer. */
const POLL_MILLISECONDS = 10_000
const DECIDED = ['approved', 'rejected', 'expired', 'used'] as const satisfies readonly Schemas['ApprovalStatus'][]

/** What colleagues wait for. */
export const pendingQuery = queryOptions({
  queryKey: ['approvals', 'pending'],
  queryFn: ({ signal }) => api.GET('/api/approvals', { params: { query: { status: ['pending'], mine: false, size: 100 } }, signal }).then(list),
  refetchInterval: POLL_MILLISECONDS,
})

/** What was last decided, or has expired. */
export const decidedQuery = queryOptions({
  queryKey: ['approvals', 'decided'],
  queryFn: ({ signal }) => api.GET('/api/approvals', { params: { query: { status: [...DECIDED], mine: false, size: 30 } }, signal }).then(list),
})

/** A second attempt changes nothing: the server refuses it. */
export function useDecide(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ approves, note }: { approves: boolean; note: string }) => {
      const request = { params: { path: { id } }, body: note.trim() ? { note: note.trim() } : {} }
      return (approves ? api.PUT('/api/approvals/{id}/approve', request) : api.PUT('/api/approvals/{id}/reject', request)).then(data)
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['approvals'] }),
  })
}
