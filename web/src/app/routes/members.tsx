import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const membersSearch = z.object({
  q: z.string().optional().catch(undefined),
  role: z.string().optional().catch(undefined),
  branch: z.string().optional().catch(undefined),
  state: z.enum(['active', 'inactive', 'deleted']).optional().catch(undefined),
})

const membersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/members',
  validateSearch: membersSearch,
  beforeLoad: () => demand('users.view'),
  component: lazyRouteComponent(() => import('@/features/members/members-page'), 'MembersPage'),
})

const newMemberRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/members/new',
  beforeLoad: () => demand('users.create'),
  component: lazyRouteComponent(() => import('@/features/members/new-member-page'), 'NewMemberPage'),
})

const memberRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/members/$id',
  beforeLoad: () => demand('users.view'),
  component: lazyRouteComponent(() => import('@/features/members/member-page'), 'MemberPage'),
})

/** All addresses of this feature. */
export const membersRoutes = [membersRoute, newMemberRoute, memberRoute] as const
