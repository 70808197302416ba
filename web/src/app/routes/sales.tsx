import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { demand, shellRoute } from './shell'

const salesSearch = z.object({
  range: z.enum(['today', 'yesterday', 'week', 'month', 'custom']).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  branch: z.uuid().optional().catch(undefined),
  payment: z.enum(['cash', 'card', 'transfer']).optional().catch(undefined),
  q: z.string().optional().catch(undefined),
})

const salesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sales',
  validateSearch: salesSearch,
  beforeLoad: () => demand('sales.view'),
  component: lazyRouteComponent(() => import('@/features/sales/sales-page'), 'SalesPage'),
})

/** One sale lies in a sheet over the list, which stays as it was filtered. */
const saleRoute = createRoute({
  getParentRoute: () => salesRoute,
  path: '$id',
  component: lazyRouteComponent(() => import('@/features/sales/sale-sheet'), 'SaleSheet'),
})

/** All addresses of this feature. */
export const salesRoutes = [salesRoute.addChildren([saleRoute])] as const
