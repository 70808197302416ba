import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const sellSearch = z.object({})

const sellRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sell',
  validateSearch: sellSearch,
  beforeLoad: () => demand('sales.create'),
  component: lazyRouteComponent(() => import('@/features/sell/sell-page'), 'SellPage'),
})

/** All addresses of this feature. */
export const sellRoutes = [sellRoute] as const
