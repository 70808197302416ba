import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { Permission } from '@/api/client'
import { queryClient } from '@/app/shell/query-client'
import { analyticsQuery, dashboardQuery, daysQuery, DAYS_SHOWN, layoutQuery } from '@/features/dashboard/queries'
import { field, z } from '@/lib/search-params'
import { fetchTexts } from '@/lib/text/language'
import { today } from '@/lib/time/days'
import { may, uses } from '@/session/rights'
import { session } from '@/session/session'
import { shellRoute } from './shell'

const dashboardSearch = z.object({
  range: field(z.enum(['today', 'week', 'month'])),
  branch: field(z.uuid()),
})

/** Permissions that make the dashboard useful. Without them, a member can only open tickets. */
const BEYOND: readonly Permission[] = ['sales.view_analytics', 'sales.create', 'sales.view', 'products.view', 'stock.view', 'tickets.view']
function onlyAsks() {
  const { signedIn } = session
  return uses(signedIn, 'desk') && may(signedIn, 'tickets.create') && !BEYOND.some((permission) => may(signedIn, permission))
}

const dashboardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: dashboardSearch,
  beforeLoad: () => {
    if (onlyAsks()) throw redirect({ to: '/tickets/mine' })
  },
  loaderDeps: ({ search: { range = 'today', branch } }) => ({ range, branch }),
  // Starts fetching the figures while the page's code and texts load, without waiting for them.
  loader: ({ deps: { range, branch } }) => {
    if (!uses(session.signedIn, 'shop') || !may(session.signedIn, 'sales.view_analytics')) return
    void queryClient.prefetchQuery(layoutQuery)
    void queryClient.prefetchQuery(dashboardQuery(branch))
    void queryClient.prefetchQuery(analyticsQuery({ range }, branch))
    void queryClient.prefetchQuery(daysQuery(today(session.signedIn?.organization.timeZone), DAYS_SHOWN, branch))
  },
  component: lazyRouteComponent(() => {
    fetchTexts('dashboard')
    return import('@/features/dashboard/dashboard-page')
  }, 'DashboardPage'),
})

/** All addresses of this feature. */
export const dashboardRoutes = [dashboardRoute] as const
