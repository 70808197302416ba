import { useQuery } from '@tanstack/react-query'
import { api, list } from '@/api/client'
import { useMay } from '@/session/rights'

const REFRESH_MILLISECONDS = 60_000
const MOST_COUNTED = 20

/** How many requests of sellers wait for this member's decision, up to 20. */
export function useWaitingApprovals(): number {
  const mayApprove = useMay('discounts.approve')
  const { data } = useQuery({
    queryKey: ['approvals', 'count'],
    queryFn: ({ signal }) => api.GET('/api/approvals', { params: { query: { status: ['pending'], mine: false, size: MOST_COUNTED } }, signal }).then(list),
    enabled: mayApprove,
    refetchInterval: REFRESH_MILLISECONDS,
  })
  return data?.rows.length ?? 0
}
