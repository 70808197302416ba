import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, z } from '@/lib/search-params'
import { shellRoute } from './shell'

const dashboardSearch = z.object({
  range: field(z.enum(['today', 'week', 'month'])),
  branch: field(z.uuid()),
})

const dashboardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: dashboardSearch,
  component: lazyRouteComponent(() => import('@/features/dashboard/dashboard-page'), 'DashboardPage'),
})

/** All addresses of this feature. */
export const dashboardRoutes = [dashboardRoute] as const
