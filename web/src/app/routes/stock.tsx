import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, text, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const stockSearch = z.object({
  tab: field(z.enum(['documents', 'rolls'])),
  branch: field(z.uuid()),
  product: field(z.uuid()),
  roll: field(z.uuid()),
  kind: field(z.string().check(z.maxLength(20))),
  range: field(z.enum(['today', 'week', 'month', 'year', 'custom'])),
  from: field(z.iso.date()),
  to: field(z.iso.date()),
  q: text,
})

const stockRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/stock',
  validateSearch: stockSearch,
  beforeLoad: () => demand('stock.view'),
  component: lazyRouteComponent(() => import('@/features/stock/stock-page'), 'StockPage'),
})

/** A single document opens in a sheet over the lists, which keep their filters. */
const stockDocumentRoute = createRoute({
  getParentRoute: () => stockRoute,
  path: 'documents/$id',
  component: lazyRouteComponent(() => import('@/features/stock/document-sheet'), 'DocumentSheet'),
})

const receiveRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/stock/receive',
  beforeLoad: () => demand('stock.receive'),
  component: lazyRouteComponent(() => import('@/features/stock/document-page'), 'ReceivePage'),
})

const adjustRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/stock/adjust',
  beforeLoad: () => demand('stock.adjust'),
  component: lazyRouteComponent(() => import('@/features/stock/document-page'), 'AdjustPage'),
})

const transferRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/stock/transfer',
  beforeLoad: () => demand('stock.transfer'),
  component: lazyRouteComponent(() => import('@/features/stock/document-page'), 'TransferPage'),
})

/** All addresses of this feature. */
export const stockRoutes = [stockRoute.addChildren([stockDocumentRoute]), receiveRoute, adjustRoute, transferRoute] as const
