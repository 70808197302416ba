import '../index.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { DirectionProvider } from '@base-ui/react/direction-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from '@/app/shell/query-client'
import { asLanguage, startLanguages, useLanguage } from '@/lib/text/language'
import { startOffline } from '@/offline/device'
import { session } from '@/session/session'
import { Toasts } from '@/ui/feedback/toast'
import { router } from './router'
import { startServiceWorker } from './service-worker'

let member = session.signedIn?.id
session.subscribe(() => {
  const next = session.signedIn?.id
  if (next === member) return
  const former = member
  member = next
  if (former === undefined) {
    // Signed in from another tab: leave the sign-in page.
    if (router.state.location.pathname === '/sign-in') void router.invalidate()
    return
  }
  // The next person must not see the data of the last one. The routes' guards send them to a page that they may open.
  queryClient.clear()
  if (next === undefined) void router.invalidate()
  else void router.navigate({ to: '/' }).then(() => router.invalidate())
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

// Load the texts, the session and the page's code at the same time.
const texts = startLanguages(asLanguage(session.remembered?.language))
void session.resume().catch(() => undefined)
const page = router.getMatchedRoutes(router.latestLocation.pathname)[2]
if (page && session.activeId !== null) void router.loadRouteChunk(page)
await texts
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
