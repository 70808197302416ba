import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const pricesSearch = z.object({})

const pricesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/prices',
  validateSearch: pricesSearch,
  beforeLoad: () => demand('products.change_prices'),
  component: lazyRouteComponent(() => import('@/features/prices/prices-page'), 'PricesPage'),
})

/** All addresses of this feature. */
export const pricesRoutes = [pricesRoute] as const
