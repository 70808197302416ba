import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, text, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const promotionsSearch = z.object({
  state: field(z.enum(['running', 'coming', 'ended', 'inactive', 'all'])),
  branch: field(z.uuid()),
  q: text,
  /** `new`: a promotion is created. */
  edit: field(z.literal('new')),
})

const promotionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/promotions',
  validateSearch: promotionsSearch,
  beforeLoad: () => demand('discounts.view'),
  component: lazyRouteComponent(() => import('@/features/promotions/promotions-page'), 'PromotionsPage'),
})

/** A single promotion opens in a sheet over the list, which keeps its filters. */
const promotionRoute = createRoute({
  getParentRoute: () => promotionsRoute,
  path: '$id',
  component: lazyRouteComponent(() => import('@/features/promotions/promotion-sheet'), 'PromotionSheet'),
})

/** All addresses of this feature. */
export const promotionsRoutes = [promotionsRoute.addChildren([promotionRoute])] as const
