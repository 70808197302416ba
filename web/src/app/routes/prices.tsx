import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const pricesSearch = z.object({ tab: field(z.enum(['history'])) })

const pricesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/prices',
  validateSearch: pricesSearch,
  beforeLoad: () => demand('products.change_prices'),
  component: lazyRouteComponent(() => import('@/features/prices/prices-page'), 'PricesPage'),
})

/** A single change opens in a sheet over the history. */
const priceChangeRoute = createRoute({
  getParentRoute: () => pricesRoute,
  path: '$id',
  component: lazyRouteComponent(() => import('@/features/prices/change-sheet'), 'ChangeSheet'),
})

/** All addresses of this feature. */
export const pricesRoutes = [pricesRoute.addChildren([priceChangeRoute])] as const
