import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const rolesSearch = z.object({
  view: z.enum(['permissions', 'deleted']).optional().catch(undefined),
  /** The role whose permissions a phone shows. */
  role: z.string().optional().catch(undefined),
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
  /** The role that the new one starts from. */
  validateSearch: z.object({ copy: z.string().optional().catch(undefined) }),
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
