import { createRootRoute, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { NotFoundPage } from '@/app/shell/not-found-page'

export const rootRoute = createRootRoute({
  component: () => (
    <Suspense>
      <Outlet />
    </Suspense>
  ),
  // Outside the shell there is no <main> yet.
  notFoundComponent: () => (
    <main>
      <NotFoundPage />
    </main>
  ),
})
