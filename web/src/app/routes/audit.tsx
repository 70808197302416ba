import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const auditSearch = z.object({})

const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: auditSearch,
  beforeLoad: () => demand('audit.view'),
  component: lazyRouteComponent(() => import('@/features/audit/audit-page'), 'AuditPage'),
})

/** All addresses of this feature. */
export const auditRoutes = [auditRoute] as const
