import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { demand, shellRoute } from './shell'

const approvalsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/approvals',
  beforeLoad: () => demand('discounts.approve'),
  component: lazyRouteComponent(() => import('@/features/approvals/approvals-page'), 'ApprovalsPage'),
})

/** All addresses of this feature. */
export const approvalsRoutes = [approvalsRoute] as const
