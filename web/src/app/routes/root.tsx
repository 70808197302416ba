import { createRootRoute, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { NotFoundPage } from '@/app/shell/not-found-page'

export const rootRoute = createRootRoute({
  component: () => (
    <Suspense>
      <Outlet />
    </Suspense>
  ),
  // Here the shell, with its own <main>, is not around it.
  notFoundComponent: () => (
    <main>
      <NotFoundPage />
    </main>
  ),
})
