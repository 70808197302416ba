import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, text, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const membersSearch = z.object({
  q: text,
  role: field(z.string()),
  branch: field(z.string()),
  state: field(z.enum(['active', 'inactive', 'deleted'])),
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
