import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

/** `sale`: the sale whose details are open. */
const outboxSearch = z.object({ sale: field(z.string()) })

const outboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/outbox',
  validateSearch: outboxSearch,
  beforeLoad: () => demand('sales.create'),
  component: lazyRouteComponent(() => import('@/features/outbox/outbox-page'), 'OutboxPage'),
})

/** All addresses of this feature. */
export const outboxRoutes = [outboxRoute] as const
