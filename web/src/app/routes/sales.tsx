import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, text, z } from '@/lib/search-params'
import { SALE_PAYMENTS } from '@/receipt/payment-types'
import { demand, shellRoute } from './shell'

const salesSearch = z.object({
  range: field(z.enum(['today', 'yesterday', 'week', 'month', 'custom'])),
  from: field(z.iso.date()),
  to: field(z.iso.date()),
  branch: field(z.uuid()),
  payment: field(z.enum(SALE_PAYMENTS)),
  q: text,
})

const salesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sales',
  validateSearch: salesSearch,
  beforeLoad: () => demand('sales.view'),
  component: lazyRouteComponent(() => import('@/features/sales/sales-page'), 'SalesPage'),
})

/** A single sale opens in a sheet over the list, which keeps its filters. */
const saleRoute = createRoute({
  getParentRoute: () => salesRoute,
  path: '$id',
  component: lazyRouteComponent(() => import('@/features/sales/sale-sheet'), 'SaleSheet'),
})

/** All addresses of this feature. */
export const salesRoutes = [salesRoute.addChildren([saleRoute])] as const
