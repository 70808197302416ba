import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const tillsSearch = z.object({
  /** The till in the sheet: an id, or `new`. */
  edit: field(z.string()),
})

const tillsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tills',
  validateSearch: tillsSearch,
  beforeLoad: () => demand('shifts.manage'),
  component: lazyRouteComponent(() => import('@/features/shifts/tills/tills-page'), 'TillsPage'),
})

/** All addresses of tills. */
export const tillsRoutes = [tillsRoute] as const
