import '../index.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { DirectionProvider } from '@base-ui/react/direction-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from '@/api/query-client'
import { startLanguages, useLanguage } from '@/lib/language'
import { startOffline } from '@/offline/device'
import { session } from '@/session/session'
import { Toasts } from '@/ui/toast'
import { router } from './router'
import { startServiceWorker } from './service-worker'

let member = session.signedIn?.id
session.subscribe(() => {
  const next = session.signedIn?.id
  if (next === member) return
  // Nothing that one person saw is shown to the next; the guard of the routes leads to where this person may be.
  if (member !== undefined) queryClient.clear()
  const wasSignedIn = member !== undefined
  member = next
  if (wasSignedIn) void router.invalidate()
})

function App() {
  const { direction } = useLanguage()
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={direction}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Toasts />
        </QueryClientProvider>
      </DirectionProvider>
    </CSPProvider>
  )
}

await startLanguages()
startOffline()
startServiceWorker()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
