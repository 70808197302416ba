import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Palette } from '@/app/palette/palette'
import { useSession } from '@/session/session'
import { PageSkeleton } from '@/ui/feedback/skeleton'
import { SideBar } from './side-bar'
import { TabBar } from './tab-bar'
import { TopBar } from './top-bar'

/** The frame around every page behind the sign-in. */
export function Shell() {
  const { t } = useTranslation()
  const signedIn = useSession()
  return (
    <div className="flex min-h-dvh">
      <a href="#content" className="sr-only z-70 rounded-lg bg-brand px-3 py-2 text-brand-fg focus:not-sr-only focus:fixed focus:start-3 focus:top-3">
        {t('skipToContent')}
      </a>
      <SideBar />
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar />
        <main id="content" className="mx-auto w-full max-w-7xl flex-1 px-3 py-4 pb-28 lg:px-6 lg:py-6">
          {signedIn ? (
            // A new key for each account discards what the last one typed or chose.
            <Suspense key={signedIn.id} fallback={<PageSkeleton />}>
              <Outlet />
            </Suspense>
          ) : (
            <PageSkeleton />
          )}
        </main>
      </div>
      <TabBar />
      <Palette />
    </div>
  )
}
