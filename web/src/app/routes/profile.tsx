import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from './shell'

/** The own profile, which the profile menu links instead of the navigation. */
const profileRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/profile',
  component: lazyRouteComponent(() => import('@/features/profile/profile-page'), 'ProfilePage'),
})

/** All addresses of this feature. */
export const profileRoutes = [profileRoute] as const
