import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { demand, shellRoute } from './shell'

const salesSearch = z.object({})

const salesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sales',
  validateSearch: salesSearch,
  beforeLoad: () => demand('sales.view'),
  component: lazyRouteComponent(() => import('@/features/sales/sales-page'), 'SalesPage'),
})

/** All addresses of this feature. */
export const salesRoutes = [salesRoute] as const
