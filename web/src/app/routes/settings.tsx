import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const settingsSearch = z.object({})

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  validateSearch: settingsSearch,
  beforeLoad: () => demand('organization.update'),
  component: lazyRouteComponent(() => import('@/features/settings/settings-page'), 'SettingsPage'),
})

/** All addresses of this feature. */
export const settingsRoutes = [settingsRoute] as const
