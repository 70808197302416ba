import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const rolesSearch = z.object({})

const rolesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/roles',
  validateSearch: rolesSearch,
  beforeLoad: () => demand('roles.view'),
  component: lazyRouteComponent(() => import('@/features/roles/roles-page'), 'RolesPage'),
})

/** All addresses of this feature. */
export const rolesRoutes = [rolesRoute] as const
