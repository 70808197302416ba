import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { field, z } from '@/lib/search-params'
import { shellRoute } from './shell'
import type { Permission } from '@/api/client'
import { may, uses } from '@/session/rights'
import { session } from '@/session/session'

const dashboardSearch = z.object({
  range: field(z.enum(['today', 'week', 'month'])),
  branch: field(z.uuid()),
})

/** Who may do nothing but open tickets has no use for a dashboard. */
const BEYOND: readonly Permission[] = ['sales.view_analytics', 'sales.create', 'sales.view', 'products.view', 'stock.view', 'tickets.view']
const onlyAsks = () => uses(session.signedIn, 'desk') && may(session.signedIn, 'tickets.create') && !BEYOND.some((permission) => may(session.signedIn, permission))

const dashboardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: dashboardSearch,
  beforeLoad: () => {
    if (onlyAsks()) throw redirect({ to: '/tickets/mine' })
  },
  component: lazyRouteComponent(() => import('@/features/dashboard/dashboard-page'), 'DashboardPage'),
})

/** All addresses of this feature. */
export const dashboardRoutes = [dashboardRoute] as const
