import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { demand, shellRoute } from './shell'

const productsSearch = z.object({
  q: z.string().optional().catch(undefined),
  category: z.string().optional().catch(undefined),
  collection: z.string().optional().catch(undefined),
  type: z.enum(['unit', 'meter']).optional().catch(undefined),
  stock: z.enum(['in_stock', 'low_stock', 'out_of_stock']).optional().catch(undefined),
  branch: z.string().optional().catch(undefined),
  sort: z.enum(['newest']).optional().catch(undefined),
})

const productsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/products',
  validateSearch: productsSearch,
  beforeLoad: () => demand('products.view'),
  component: lazyRouteComponent(() => import('@/features/products/products-page'), 'ProductsPage'),
})

const newProductRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/products/new',
  beforeLoad: () => demand('products.create'),
  component: lazyRouteComponent(() => import('@/features/products/product-page'), 'NewProductPage'),
})

const productRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/products/$id',
  beforeLoad: () => demand('products.view'),
  component: lazyRouteComponent(() => import('@/features/products/product-page'), 'ProductPage'),
})

/** All addresses of this feature. */
export const productsRoutes = [productsRoute, newProductRoute, productRoute] as const
