import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const shiftsSearch = z.object({
  branch: field(z.uuid()),
  member: field(z.uuid()),
  day: field(z.iso.date()),
  /** Whether only those are listed that were closed with a difference. */
  differs: field(z.boolean()),
})

const shiftsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/shifts',
  validateSearch: shiftsSearch,
  beforeLoad: () => demand('shifts.work', 'shifts.view', 'shifts.manage'),
  component: lazyRouteComponent(() => import('@/features/shifts/shifts-page'), 'ShiftsPage'),
})

const shiftRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/shifts/$id',
  beforeLoad: () => demand('shifts.work', 'shifts.view', 'shifts.manage'),
  component: lazyRouteComponent(() => import('@/features/shifts/report/shift-page'), 'ShiftPage'),
})

/** All addresses of shifts. */
export const shiftsRoutes = [shiftsRoute, shiftRoute] as const
