import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const commissionsSearch = z.object({
  /** What is shown; of everybody for those who may see it, else one's own. */
  view: field(z.enum(['own', 'all', 'paid'])),
  month: field(z.enum(['month', 'before', 'all'])),
  seller: field(z.uuid()),
  status: field(z.enum(['pending', 'paid'])),
})

const commissionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/commissions',
  validateSearch: commissionsSearch,
  beforeLoad: () => demand('commissions.view_own', 'commissions.view'),
  component: lazyRouteComponent(() => import('@/features/commissions/commissions-page'), 'CommissionsPage'),
})

const commissionRoute = createRoute({
  getParentRoute: () => commissionsRoute,
  path: '$id',
  component: lazyRouteComponent(() => import('@/features/commissions/commission-sheet'), 'CommissionSheet'),
})

const ratesSearch = z.object({
  state: field(z.enum(['running', 'coming', 'ended', 'replaced'])),
  /** The rate in the sheet: an id, or `new`. */
  edit: field(z.string()),
})

const ratesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/commission-rates',
  validateSearch: ratesSearch,
  beforeLoad: () => demand('commissions.manage'),
  component: lazyRouteComponent(() => import('@/features/commissions/rates/rates-page'), 'RatesPage'),
})

/** All addresses of commissions. */
export const commissionsRoutes = [commissionsRoute.addChildren([commissionRoute]), ratesRoute] as const
