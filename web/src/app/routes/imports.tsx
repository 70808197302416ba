import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { demand, shellRoute } from './shell'

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/products/import',
  beforeLoad: () => demand('products.import'),
  component: lazyRouteComponent(() => import('@/features/imports/import-page'), 'ImportPage'),
})

/** All addresses of this feature. */
export const importsRoutes = [importRoute] as const
