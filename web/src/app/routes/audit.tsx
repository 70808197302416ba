import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { AUDIT_ACTIONS } from '@/audit/queries'
import { field, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const auditSearch = z.object({
  member: field(z.uuid()),
  type: field(z.string()),
  /** The history of one record. */
  record: field(z.uuid()),
  action: field(z.enum(AUDIT_ACTIONS)),
  range: field(z.enum(['today', 'yesterday', 'week', 'month', 'year', 'custom'])),
  from: field(z.iso.date()),
  to: field(z.iso.date()),
  important: field(z.boolean()),
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
