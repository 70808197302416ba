import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { demand, shellRoute } from './shell'

const deskSettingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/desk/settings',
  validateSearch: z.object({
    tab: z.enum(['categories', 'teams', 'replies', 'assets', 'levels', 'calendars']).optional().catch(undefined),
    /** The record whose sheet is open; `new` for a new one. */
    edit: z.string().optional().catch(undefined),
  }),
  beforeLoad: () => demand('desk.manage'),
  component: lazyRouteComponent(() => import('@/features/desk/desk-settings-page'), 'DeskSettingsPage'),
})

/** All addresses of this feature. */
export const deskRoutes = [deskSettingsRoute] as const
