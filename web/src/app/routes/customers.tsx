import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, text, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const customersSearch = z.object({
  q: text,
  deleted: field(z.boolean()),
  /** `new`: a customer is added. */
  edit: field(z.literal('new')),
})

const customersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers',
  validateSearch: customersSearch,
  beforeLoad: () => demand('customers.view'),
  component: lazyRouteComponent(() => import('@/features/debts/customers/customers-page'), 'CustomersPage'),
})

const customerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers/$id',
  beforeLoad: () => demand('customers.view'),
  component: lazyRouteComponent(() => import('@/features/debts/customers/customer-page'), 'CustomerPage'),
})

/** All addresses of customers. */
export const customersRoutes = [customersRoute, customerRoute] as const
