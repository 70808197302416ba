import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

/** `sale`: the refused sale of the outbox to correct. */
const sellSearch = z.object({ sale: field(z.string()) })

const sellRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sell',
  validateSearch: sellSearch,
  beforeLoad: () => demand('sales.create'),
  component: lazyRouteComponent(() => import('@/features/sell/sell-page'), 'SellPage'),
})

/** All addresses of this feature. */
export const sellRoutes = [sellRoute] as const
