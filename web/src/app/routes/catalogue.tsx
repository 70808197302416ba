import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const catalogueSearch = z.object({
  tab: z.enum(['categories', 'collections', 'sizes']).optional().catch(undefined),
  /** What the sheet is open for: a record's id, or `new`. */
  edit: z.string().optional().catch(undefined),
  deleted: z.boolean().optional().catch(undefined),
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
