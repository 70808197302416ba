import { createRouter } from '@tanstack/react-router'
import { NotFoundPage } from '@/app/shell/not-found-page'
import { PageError } from '@/app/shell/page-error'
import { PageSkeleton } from '@/ui/feedback/skeleton'
import { approvalsRoutes } from './routes/approvals'
import { auditRoutes } from './routes/audit'
import { branchesRoutes } from './routes/branches'
import { catalogueRoutes } from './routes/catalogue'
import { commissionsRoutes } from './routes/commissions'
import { customersRoutes } from './routes/customers'
import { dashboardRoutes } from './routes/dashboard'
import { debtsRoutes } from './routes/debts'
import { deskRoutes } from './routes/desk'
import { importsRoutes } from './routes/imports'
import { membersRoutes } from './routes/members'
import { outboxRoutes } from './routes/outbox'
import { pricesRoutes } from './routes/prices'
import { productsRoutes } from './routes/products'
import { profileRoutes } from './routes/profile'
import { promotionsRoutes } from './routes/promotions'
import { reportsRoutes } from './routes/reports'
import { returnsRoutes } from './routes/returns'
import { rolesRoutes } from './routes/roles'
import { rootRoute } from './routes/root'
import { salesRoutes } from './routes/sales'
import { sellRoutes } from './routes/sell'
import { settingsRoutes } from './routes/settings'
import { shellRoute } from './routes/shell'
import { shiftsRoutes } from './routes/shifts'
import { signInRoute } from './routes/sign-in'
import { stockRoutes } from './routes/stock'
import { ticketsRoutes } from './routes/tickets'
import { tillsRoutes } from './routes/tills'

const routeTree = rootRoute.addChildren([
  signInRoute,
  shellRoute.addChildren([
    ...dashboardRoutes,
    ...sellRoutes,
    ...outboxRoutes,
    ...salesRoutes,
    ...approvalsRoutes,
    ...returnsRoutes,
    ...shiftsRoutes,
    ...commissionsRoutes,
    ...debtsRoutes,
    ...customersRoutes,
    ...productsRoutes,
    ...importsRoutes,
    ...stockRoutes,
    ...pricesRoutes,
    ...promotionsRoutes,
    ...catalogueRoutes,
    ...ticketsRoutes,
    ...reportsRoutes,
    ...deskRoutes,
    ...membersRoutes,
    ...rolesRoutes,
    ...profileRoutes,
    ...branchesRoutes,
    ...tillsRoutes,
    ...auditRoutes,
    ...settingsRoutes,
  ]),
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingComponent: PageSkeleton,
  defaultPendingMs: 150,
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFoundPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
