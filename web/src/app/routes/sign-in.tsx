import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { field, z } from '@/lib/search-params'
import { session } from '@/session/session'
import { rootRoute } from './root'

/** Only addresses of our own are gone back to. */
const ownAddress = z.string().check(z.regex(/^\/(?![/\\])/))

const signInSearch = z.object({
  next: field(ownAddress),
  /** A further account beside those of the device. */
  add: field(z.literal(true)),
  /** An account of the device whose session has ended: only its password is asked for. */
  account: field(z.string()),
})

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearch,
  beforeLoad: async ({ search }) => {
    const signedIn = await session.resume().catch(() => null)
    const isAnother = search.add || (search.account !== undefined && search.account !== signedIn?.id)
    if (signedIn && !isAnother) throw redirect({ href: search.next ?? '/', replace: true })
  },
  component: lazyRouteComponent(() => import('@/features/sign-in/sign-in-page'), 'SignInPage'),
})
