import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { api, list } from '@/api/client'
import { connection } from '@/api/connection'
import type { Shelf } from '@/offline/catalogue'
import { catalogue } from '@/offline/device'
import { fetchPromotions, type Promotion } from '@/offline/promotions'
import { useMay } from '@/session/rights'
import type { Cart } from '../cart/cart'
import { ask } from '../shelf/queries'
import { runsAt } from '../cart/promotion-rules'
import { withPromotions } from '../cart/with-promotions'

const REFRESH_MILLISECONDS = 60_000
const LONGEST_TIMER = 2 ** 31 - 1
const NONE: Promotion[] = []

const categories = () => api.GET('/api/categories').then(list).then(({ rows }) => rows)

/** The promotions of the branch that run or will, from the server, or from the device while it cannot be reached. */
const promotionsQuery = (shelf: Shelf) =>
  queryOptions({
    queryKey: ['discounts', 'sell', shelf],
    queryFn: ({ signal }) =>
      ask(
        signal,
        (within) => fetchPromotions(shelf.branchId, categories, within),
        () => catalogue.promotions(shelf),
      ),
    refetchInterval: REFRESH_MILLISECONDS,
  })

/**
 * The promotions that run now in the branch.
 *
 * @param soldAt the moment of a sale that has waited on the device
 */
export function usePromotions(shelf: Shelf, soldAt: string | undefined) {
  const client = useQueryClient()
  const { data = NONE } = useQuery({ ...promotionsQuery(shelf), enabled: useMay('discounts.view', shelf.branchId) })
  const now = useMoments(data)
  const moment = soldAt === undefined ? now : Date.parse(soldAt)
  const running = useMemo(() => data.filter((one) => runsAt(one, moment)), [data, moment])
  const { organizationId, branchId, language } = shelf

  const reprice = useCallback(
    async (cart: Cart) => {
      const query = promotionsQuery({ organizationId, branchId, language })
      const fresh = await client.fetchQuery({ ...query, staleTime: 0 }).catch(() => null)
      if (fresh === null) return cart
      const at = soldAt === undefined ? connection.serverNow() : Date.parse(soldAt)
      return withPromotions(
        cart,
        fresh.filter((one) => runsAt(one, at)),
      )
    },
    [client, organizationId, branchId, language, soldAt],
  )
  return { running, reprice }
}

/** The time by the server's clock. It moves on when a promotion begins or ends, and when the page is shown again. */
function useMoments(promotions: readonly Promotion[]): number {
  const [now, setNow] = useState(connection.serverNow)
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && setNow(connection.serverNow())
    const moments = promotions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]).flatMap((moment) => (moment === null ? [] : Date.parse(moment)))
    const next = Math.min(...moments.filter((moment) => moment > now))
    const timer = Number.isFinite(next) ? setTimeout(look, Math.min(LONGEST_TIMER, Math.max(0, next - connection.serverNow()))) : undefined
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [promotions, now])
  return now
}
