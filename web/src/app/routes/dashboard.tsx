import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { shellRoute } from './shell'

const dashboardSearch = z.object({
  range: z.enum(['today', 'week', 'month']).optional().catch(undefined),
  branch: z.uuid().optional().catch(undefined),
})

const dashboardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: dashboardSearch,
  component: lazyRouteComponent(() => import('@/features/dashboard/dashboard-page'), 'DashboardPage'),
})

/** All addresses of this feature. */
export const dashboardRoutes = [dashboardRoute] as const
