import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const stockSearch = z.object({
  tab: z.enum(['documents', 'rolls']).optional().catch(undefined),
  branch: z.uuid().optional().catch(undefined),
  product: z.uuid().optional().catch(undefined),
  roll: z.uuid().optional().catch(undefined),
  kind: z.string().max(20).optional().catch(undefined),
  range: z.enum(['today', 'week', 'month', 'year', 'custom']).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  q: z.string().optional().catch(undefined),
})

const stockRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/stock',
  validateSearch: stockSearch,
  beforeLoad: () => demand('stock.view'),
  component: lazyRouteComponent(() => import('@/features/stock/stock-page'), 'StockPage'),
})

/** One document lies in a sheet over the lists, which stay as they were filtered. */
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
