import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, text, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const returnsSearch = z.object({
  status: field(z.enum(['pending', 'approved', 'rejected'])),
  reason: field(z.enum(['defective', 'wrong_size', 'customer_change_mind', 'other'])),
  branch: field(z.uuid()),
  sale: field(z.uuid()),
  q: text,
})

const newReturnSearch = z.object({
  sale: field(z.uuid()),
  /** Whether the customer takes other goods instead. */
  exchange: field(z.boolean()),
})

const returnsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/returns',
  validateSearch: returnsSearch,
  beforeLoad: () => demand('returns.view'),
  component: lazyRouteComponent(() => import('@/features/returns/returns-page'), 'ReturnsPage'),
})

/** A single return opens in a sheet over the list, which keeps its filters. */
const returnRoute = createRoute({
  getParentRoute: () => returnsRoute,
  path: '$id',
  component: lazyRouteComponent(() => import('@/features/returns/return-sheet'), 'ReturnSheet'),
})

const newReturnRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/returns/new',
  validateSearch: newReturnSearch,
  beforeLoad: () => demand('returns.create'),
  component: lazyRouteComponent(() => import('@/features/returns/new/new-return-page'), 'NewReturnPage'),
})

/** All addresses of this feature. */
export const returnsRoutes = [returnsRoute.addChildren([returnRoute]), newReturnRoute] as const
