import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { field, text, z } from '@/lib/search-params'
import { demand, shellRoute } from './shell'

const productsSearch = z.object({
  q: text,
  category: field(z.string()),
  collection: field(z.string()),
  type: field(z.enum(['unit', 'meter'])),
  stock: field(z.enum(['in_stock', 'low_stock', 'out_of_stock'])),
  branch: field(z.string()),
  sort: field(z.enum(['newest'])),
  view: field(z.enum(['grid'])),
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
  component: lazyRouteComponent(() => import('@/features/products/new-product-page'), 'NewProductPage'),
})

const productRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/products/$id',
  beforeLoad: () => demand('products.view'),
  component: lazyRouteComponent(() => import('@/features/products/product-page'), 'ProductPage'),
})

/** All addresses of this feature. */
export const productsRoutes = [productsRoute, newProductRoute, productRoute] as const
