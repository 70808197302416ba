import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const auditSearch = z.object({
  member: z.uuid().optional().catch(undefined),
  type: z.string().optional().catch(undefined),
  /** The history of one record. */
  record: z.uuid().optional().catch(undefined),
  action: z.string().optional().catch(undefined),
  range: z.enum(['today', 'yesterday', 'week', 'month', 'year', 'custom']).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  important: z.boolean().optional().catch(undefined),
})

const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: auditSearch,
  beforeLoad: () => demand('audit.view'),
  component: lazyRouteComponent(() => import('@/features/audit/audit-page'), 'AuditPage'),
})

/** All addresses of this feature. */
export const auditRoutes = [auditRoute] as const
