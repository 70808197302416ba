import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { demand, shellRoute } from './shell'

const productsSearch = z.object({})

const productsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/products',
  validateSearch: productsSearch,
  beforeLoad: () => demand('products.view'),
  component: lazyRouteComponent(() => import('@/features/products/products-page'), 'ProductsPage'),
})

/** All addresses of this feature. */
export const productsRoutes = [productsRoute] as const
