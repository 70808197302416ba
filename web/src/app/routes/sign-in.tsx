import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { z } from 'zod'
import { session } from '@/session/session'
import { rootRoute } from './root'

/** Only addresses of our own are gone back to. */
const ownAddress = z.string().regex(/^\/(?![/\\])/)

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: z.object({ next: ownAddress.optional().catch(undefined) }),
  beforeLoad: async ({ search }) => {
    const signedIn = await session.resume().catch(() => null)
    if (signedIn) throw redirect({ href: search.next ?? '/', replace: true })
  },
  component: lazyRouteComponent(() => import('@/features/sign-in/sign-in-page'), 'SignInPage'),
})
