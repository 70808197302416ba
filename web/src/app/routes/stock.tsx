import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const stockSearch = z.object({})

const stockRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/stock',
  validateSearch: stockSearch,
  beforeLoad: () => demand('stock.view'),
  component: lazyRouteComponent(() => import('@/features/stock/stock-page'), 'StockPage'),
})

/** All addresses of this feature. */
export const stockRoutes = [stockRoute] as const
