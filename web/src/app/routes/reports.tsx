import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const shape = z.object({
  range: field(z.enum(['today', 'week', 'month', 'year', 'custom'])),
  from: field(z.iso.date()),
  to: field(z.iso.date()),
  branch: field(z.uuid()),
})
type Search = z.output<typeof shape>

// A custom range needs both ends.
const reportsSearch = z.pipe(
  shape,
  z.transform((search: Search): Search => (search.range === 'custom' && !(search.from && search.to) ? { ...search, range: undefined } : search)),
)

const reportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reports',
  validateSearch: reportsSearch,
  beforeLoad: () => demand('tickets.view_reports'),
  component: lazyRouteComponent(() => import('@/features/reports/reports-page'), 'ReportsPage'),
})

/** All addresses of this feature. */
export const reportsRoutes = [reportsRoute] as const
