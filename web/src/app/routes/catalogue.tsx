import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const catalogueSearch = z.object({
  tab: field(z.enum(['categories', 'collections', 'sizes'])),
  /** The record in the sheet: an id, or `new`. */
  edit: field(z.string()),
  deleted: field(z.boolean()),
})

const catalogueRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/catalogue',
  validateSearch: catalogueSearch,
  beforeLoad: () => demand('catalog.manage'),
  component: lazyRouteComponent(() => import('@/features/catalogue/catalogue-page'), 'CataloguePage'),
})

/** All addresses of this feature. */
export const catalogueRoutes = [catalogueRoute] as const
