import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const branchesSearch = z.object({
  /** The branch in the sheet: an id, or `new`. */
  edit: field(z.string()),
  deleted: field(z.boolean()),
})

const branchesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/branches',
  validateSearch: branchesSearch,
  beforeLoad: () => demand('branches.manage'),
  component: lazyRouteComponent(() => import('@/features/branches/branches-page'), 'BranchesPage'),
})

/** All addresses of this feature. */
export const branchesRoutes = [branchesRoute] as const
