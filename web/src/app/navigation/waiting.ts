import { useQueries } from '@tanstack/react-query'
import { api, list } from '@/api/client'
import { useUses } from '@/session/rights'
import { useSession } from '@/session/session'

const REFRESH_MILLISECONDS = 60_000
const MOST_COUNTED = 20

/** The pages whose requests wait for somebody's decision, each with the permission to decide. */
const DECIDED_BY = { approvals: 'discounts.approve', returns: 'returns.approve' } as const
export type Decided = keyof typeof DECIDED_BY

export const isDecided = (feature: string): feature is Decided => feature in DECIDED_BY

/** @param branches where the member decides; empty for everywhere */
function countOf(feature: Decided, branches: readonly string[], signal: AbortSignal): Promise<number> {
  const where = branches.length > 0 ? { branch_id: [...branches] } : {}
  const asked =
    feature === 'approvals'
      ? api.GET('/api/approvals', { params: { query: { status: ['pending'], mine: false, size: MOST_COUNTED } }, signal }).then(list)
      : api.GET('/api/returns', { params: { query: { status: ['pending'], size: MOST_COUNTED, ...where } }, signal }).then(list)
  return asked.then(({ rows }) => rows.length)
}

/** How many requests of colleagues wait for this member's decision on these pages, up to 20 on each. */
export function useWaiting(features: readonly Decided[]): number {
  const signedIn = useSession()
  const hasShop = useUses('shop')
  return useQueries({
    queries: features.map((feature) => {
      const branches = signedIn?.scopes[DECIDED_BY[feature]]
      return {
        queryKey: [feature, 'count', branches],
        queryFn: ({ signal }: { signal: AbortSignal }) => countOf(feature, branches ?? [], signal),
        enabled: hasShop && branches !== undefined,
        refetchInterval: REFRESH_MILLISECONDS,
      }
    }),
    combine: (results) => results.reduce((sum, { data = 0 }) => sum + data, 0),
  })
}
