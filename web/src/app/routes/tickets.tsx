import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, text, z } from '@/lib/search-params'
import { SORTS } from '@/tickets/sorts'
import { demand, demandModule, shellRoute } from './shell'

const flag = field(z.boolean())
// The router reads words of digits only as numbers.
const words = field(z.pipe(z.union([z.string(), z.number()]), z.transform(String)))
const fields = {
  q: words,
  sort: field(z.enum(SORTS)),
  status: text,
  priority: text,
  category_id: text,
  branch_id: text,
  assigned_to_id: text,
  team_id: text,
  tag: words,
  start_date: field(z.iso.date()),
  end_date: field(z.iso.date()),
  overdue: flag,
  waiting: flag,
  field: field(z.record(z.string(), z.array(z.string()))),
}

const queueRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tickets',
  validateSearch: z.object({ ...fields, view: field(z.enum(['table', 'board'])) }),
  beforeLoad: () => demand('tickets.view'),
  component: lazyRouteComponent(() => import('@/features/tickets/tickets-page'), 'QueuePage'),
})

const mineRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tickets/mine',
  validateSearch: z.object(fields),
  beforeLoad: () => demand('tickets.create'),
  component: lazyRouteComponent(() => import('@/features/tickets/tickets-page'), 'MyTicketsPage'),
})

const newTicketRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tickets/new',
  beforeLoad: () => demand('tickets.create'),
  component: lazyRouteComponent(() => import('@/features/tickets/new-ticket-page'), 'NewTicketPage'),
})

const ticketRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tickets/$id',
  beforeLoad: () => demandModule('desk'),
  component: lazyRouteComponent(() => import('@/features/tickets/ticket-page'), 'TicketPage'),
})

/** All addresses of this feature. */
export const ticketsRoutes = [queueRoute, mineRoute, newTicketRoute, ticketRoute] as const
