import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const membersSearch = z.object({})

const membersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/members',
  validateSearch: membersSearch,
  beforeLoad: () => demand('users.view'),
  component: lazyRouteComponent(() => import('@/features/members/members-page'), 'MembersPage'),
})

/** All addresses of this feature. */
export const membersRoutes = [membersRoute] as const
