import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { demand, shellRoute } from './shell'

const reportsSearch = z
  .object({
    range: z.enum(['today', 'week', 'month', 'year', 'custom']).optional().catch(undefined),
    from: z.iso.date().optional().catch(undefined),
    to: z.iso.date().optional().catch(undefined),
    branch: z.uuid().optional().catch(undefined),
  })
  // Days of one's own need both ends.
  .transform((search) => (search.range === 'custom' && !(search.from && search.to) ? { ...search, range: undefined } : search))

const reportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reports',
  validateSearch: reportsSearch,
  beforeLoad: () => demand('tickets.view_reports'),
  component: lazyRouteComponent(() => import('@/features/reports/reports-page'), 'ReportsPage'),
})

/** All addresses of this feature. */
export const reportsRoutes = [reportsRoute] as const
