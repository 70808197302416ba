import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const rolesSearch = z.object({
  view: field(z.enum(['permissions', 'deleted'])),
  /** The role whose permissions are shown on a phone. */
  role: field(z.string()),
})

const rolesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/roles',
  validateSearch: rolesSearch,
  beforeLoad: () => demand('roles.view'),
  component: lazyRouteComponent(() => import('@/features/roles/roles-page'), 'RolesPage'),
})

const newRoleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/roles/new',
  /** The role to copy. */
  validateSearch: z.object({ copy: field(z.string()) }),
  beforeLoad: () => demand('roles.manage'),
  component: lazyRouteComponent(() => import('@/features/roles/new-role-page'), 'NewRolePage'),
})

const roleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/roles/$id',
  beforeLoad: () => demand('roles.view'),
  component: lazyRouteComponent(() => import('@/features/roles/role-page'), 'RolePage'),
})

/** All addresses of this feature. */
export const rolesRoutes = [rolesRoute, newRoleRoute, roleRoute] as const
