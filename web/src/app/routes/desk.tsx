import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const deskSettingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/desk/settings',
  validateSearch: z.object({
    tab: field(z.enum(['categories', 'teams', 'replies', 'assets', 'levels', 'calendars'])),
    /** The record in the sheet: an id, or `new`. */
    edit: field(z.string()),
  }),
  beforeLoad: () => demand('desk.manage'),
  component: lazyRouteComponent(() => import('@/features/desk/desk-settings-page'), 'DeskSettingsPage'),
})

/** All addresses of this feature. */
export const deskRoutes = [deskSettingsRoute] as const
