import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { field, z } from '@/lib/search-params'
import { session } from '@/session/session'
import { rootRoute } from './root'

/** Redirects only within the panel. */
const ownAddress = z.string().check(z.regex(/^\/(?![/\\])/))

const signInSearch = z.object({
  next: field(ownAddress),
  /** Adds another account to the device. */
  add: field(z.literal(true)),
  /** A known account whose session has ended: the form asks for its password only. */
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
