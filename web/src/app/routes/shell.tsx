import { createRoute, redirect } from '@tanstack/react-router'
import type { Permission } from '@/api/client'
import { ApiError } from '@/api/errors'
import { Shell } from '@/app/shell/shell'
import { may, uses } from '@/session/rights'
import { session } from '@/session/session'
import { rootRoute } from './root'

/** Everything behind the sign-in. For getRouteApi, the ids of its children begin with `/_shell`. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: '_shell',
  beforeLoad: async ({ location }) => {
    if (await session.resume()) return
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } })
  },
  component: Shell,
})

/** Refuses a page without any of these permissions; the error page says so. */
export function demand(...permissions: Permission[]) {
  if (!permissions.some((permission) => may(session.signedIn, permission))) throw new ApiError(403, { code: 'FORBIDDEN' })
}

/** Refuses a page of a module that the organisation does not use. */
export function demandModule(module: 'shop' | 'desk') {
  if (!uses(session.signedIn, module)) throw new ApiError(404, { code: 'NOT_FOUND' })
}
