import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, text, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const debtsSearch = z.object({
  state: field(z.enum(['open', 'overdue', 'paid', 'written_off', 'all'])),
  range: field(z.enum(['today', 'week', 'month', 'year'])),
  branch: field(z.uuid()),
  customer: field(z.uuid()),
  q: text,
  /** `new`: a debt is entered by hand. */
  edit: field(z.literal('new')),
})

const debtsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/debts',
  validateSearch: debtsSearch,
  beforeLoad: () => demand('debts.view'),
  component: lazyRouteComponent(() => import('@/features/debts/debts-page'), 'DebtsPage'),
})

/** A single debt opens in a sheet over the list, which keeps its filters. */
const debtRoute = createRoute({
  getParentRoute: () => debtsRoute,
  path: '$id',
  component: lazyRouteComponent(() => import('@/features/debts/debt-sheet'), 'DebtSheet'),
})

/** All addresses of this feature. */
export const debtsRoutes = [debtsRoute.addChildren([debtRoute])] as const
