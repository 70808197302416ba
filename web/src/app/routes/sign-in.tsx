import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { field, z } from '@/lib/search-params'
import { session } from '@/session/session'
import { rootRoute } from './root'

/** Only addresses of our own are gone back to. */
const ownAddress = z.string().check(z.regex(/^\/(?![/\\])/))

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: z.object({ next: field(ownAddress) }),
  beforeLoad: async ({ search }) => {
    const signedIn = await session.resume().catch(() => null)
    if (signedIn) throw redirect({ href: search.next ?? '/', replace: true })
  },
  component: lazyRouteComponent(() => import('@/features/sign-in/sign-in-page'), 'SignInPage'),
})
