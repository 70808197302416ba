import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { demand, shellRoute } from './shell'

const text = z.string().optional().catch(undefined)
const flag = z.boolean().optional().catch(undefined)
const ticketSearch = z.object({
  q: z.coerce.string().optional().catch(undefined),
  sort: z.enum(['-created_at', '-updated_at', 'due_at', '-priority', 'created_at']).optional().catch(undefined),
  status: text,
  priority: text,
  category_id: text,
  branch_id: text,
  assignee: text,
  team_id: text,
  tag: z.coerce.string().optional().catch(undefined),
  created_from: z.iso.date().optional().catch(undefined),
  created_to: z.iso.date().optional().catch(undefined),
  overdue: flag,
  waiting: flag,
})

const queueRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tickets',
  validateSearch: ticketSearch.extend({ view: z.enum(['table', 'board']).optional().catch(undefined) }),
  beforeLoad: () => demand('tickets.view'),
  component: lazyRouteComponent(() => import('@/features/tickets/tickets-page'), 'QueuePage'),
})

const mineRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tickets/mine',
  validateSearch: ticketSearch,
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
  component: lazyRouteComponent(() => import('@/features/tickets/ticket-page'), 'TicketPage'),
})

/** All addresses of this feature. */
export const ticketsRoutes = [queueRoute, mineRoute, newTicketRoute, ticketRoute] as const
