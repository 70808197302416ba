import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { Menu as MenuIcon } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageMenu, ThemeMenu } from '@/account/preferences'
import { GROUPS, navigation, type NavigationEntry } from '@/app/navigation/navigation'
import { useEntries } from '@/app/navigation/use-entries'
import { Palette, PaletteButton } from '@/app/palette/palette'
import { cn } from '@/lib/cn'
import { useSession } from '@/session/session'
import { Avatar } from '@/ui/elements/avatar'
import { Button } from '@/ui/elements/button'
import { Logo } from '@/ui/elements/logo'
import { PageSkeleton } from '@/ui/feedback/skeleton'
import { menuOnIntent } from '@/ui/overlays/menu-on-intent'
import { Sheet } from '@/ui/overlays/sheet'
import { useNews } from '@/whats-new/news'
import { ConnectionPill } from './connection-pill'

// Loads when somebody is about to open it.
const ProfileMenu = menuOnIntent(() => import('./profile-menu').then((module) => module.ProfileMenu))

/** How many tabs fit beside "More". */
const TABS = 4
const tabOrder = (entry: NavigationEntry) => entry.tab ?? Number.MAX_SAFE_INTEGER

const activeOptions = (entry: NavigationEntry) => ({ exact: navigation.some(({ to }) => to !== entry.to && to.startsWith(entry.to)), includeSearch: false })

const entryClass = cn(
  'group flex h-9 items-center gap-2.5 rounded-lg px-2 text-[13px] font-medium text-fg-2 transition-colors hover:bg-hover hover:text-fg',
  'data-[status=active]:bg-surface data-[status=active]:text-fg data-[status=active]:shadow-[0_0_0_1px_var(--line),var(--shadow-card)]',
)

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

function SideBar() {
  const { t } = useTranslation()
  const entries = useEntries()
  const signedIn = useSession()
  return (
    <aside className="sticky top-0 hidden h-dvh w-60 shrink-0 flex-col border-e bg-bg px-3 py-3 lg:flex">
      <div className="mb-3 flex items-center gap-2.5 p-1.5">
        <Logo />
        <span className="min-w-0 grow">
          <span className="block truncate text-sm leading-5 font-semibold">{signedIn?.organization.name}</span>
          <span className="block truncate text-2xs text-fg-3">{t('product')}</span>
        </span>
      </div>
      <nav aria-label={t('mainNavigation')} className="flex-1 space-y-4 overflow-y-auto">
        {GROUPS.map((group) => {
          const members = entries.filter((entry) => entry.group === group)
          if (members.length === 0) return null
          return (
            <div key={group} className="space-y-0.5">
              {group !== 'top' && <p className="px-2 pb-1 text-2xs font-medium text-fg-3">{t(`groups.${group}`)}</p>}
              {members.map((entry) => (
                <Link
                  key={entry.feature}
                  to={entry.to}
                  activeOptions={activeOptions(entry)}
                  className={entryClass}
                >
                  <entry.icon className="size-4 text-fg-3 group-hover:text-fg-2 group-data-[status=active]:text-brand-ink" />
                  <span className="grow truncate">{t(`nav.${entry.feature}`)}</span>
                </Link>
              ))}
            </div>
          )
        })}
      </nav>
      <ProfileMenu
        side="top"
        trigger={
          <button
            type="button"
            aria-label={t('profile')}
            className="mt-2 flex w-full cursor-pointer items-center gap-2.5 rounded-lg p-1.5 text-start hover:bg-hover"
          >
            <ProfilePicture />
            <span className="min-w-0">
              <span className="block truncate text-[13px] leading-5 font-medium">{signedIn?.fullName}</span>
              <span className="block truncate text-2xs text-fg-3">{signedIn?.username}</span>
            </span>
          </button>
        }
      />
    </aside>
  )
}

/** Has a dot while there is unread news. */
function ProfilePicture() {
  const { isUnseen } = useNews()
  const signedIn = useSession()
  return (
    <span className="relative shrink-0">
      <Avatar name={signedIn?.fullName ?? ''} photo={signedIn?.photo} />
      {isUnseen && <span aria-hidden className="absolute -end-0.5 -top-0.5 size-3 rounded-full border-2 border-bg bg-brand" />}
    </span>
  )
}

function TopBar() {
  const { t } = useTranslation()
  const signedIn = useSession()
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-1 border-b bg-bg/85 px-3 backdrop-blur-md lg:px-6">
      <Link to="/" className="flex min-w-0 items-center gap-2 lg:hidden">
        <Logo />
        <b className="truncate text-sm">{signedIn?.organization.name}</b>
      </Link>
      <span className="grow lg:hidden" />
      <PaletteButton />
      <span className="hidden grow lg:block" />
      <ConnectionPill />
      <LanguageMenu />
      <ThemeMenu />
      <span className="lg:hidden">
        <ProfileMenu
          trigger={
            <Button variant="ghost" size="icon-lg" className="rounded-full" aria-label={t('profile')}>
              <ProfilePicture />
            </Button>
          }
        />
      </span>
    </header>
  )
}

function TabBar() {
  const { t } = useTranslation()
  const entries = useEntries()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [isMoreOpen, setMoreOpen] = useState(false)

  const tabs = entries
    .filter((entry) => 'tab' in entry)
    .toSorted((one, other) => tabOrder(one) - tabOrder(other))
    .slice(0, TABS)
  const rest = entries.filter((entry) => !tabs.some(({ to }) => to === entry.to))
  if (entries.length < 2) return null

  const tabClass = 'flex min-w-0 flex-1 cursor-pointer flex-col items-center gap-0.5 text-2xs font-medium text-fg-3 data-[status=active]:text-brand-ink'
  return (
    <nav aria-label={t('mainNavigation')} className="fixed inset-x-0 bottom-0 z-30 flex border-t bg-surface/90 pt-1.5 pb-safe backdrop-blur-md lg:hidden">
      {tabs.map((entry) => (
        <Link key={entry.feature} to={entry.to} activeOptions={activeOptions(entry)} className={tabClass}>
          <span
            className={cn(
              'grid size-7 place-items-center',
              'main' in entry && '-mt-6 mb-1 size-12 rounded-2xl bg-brand text-brand-fg shadow-lg ring-4 shadow-brand/30 ring-bg',
            )}
          >
            <entry.icon className="size-5" />
          </span>
          <span className="max-w-full truncate px-1">{t(`nav.${entry.feature}`)}</span>
        </Link>
      ))}
      {rest.length > 0 && (
        <button
          type="button"
          className={tabClass}
          onClick={() => setMoreOpen(true)}
          data-status={rest.some((entry) => path.startsWith(entry.to)) ? 'active' : undefined}
        >
          <span className="grid size-7 place-items-center">
            <MenuIcon className="size-5" />
          </span>
          <span className="max-w-full truncate px-1">{t('more')}</span>
        </button>
      )}
      <Sheet open={isMoreOpen} onOpenChange={setMoreOpen} title={t('more')}>
        <div className="grid grid-cols-3 gap-2">
          {rest.map((entry) => (
            <Link
              key={entry.feature}
              to={entry.to}
              onClick={() => setMoreOpen(false)}
              activeOptions={activeOptions(entry)}
              className={cn(
                'flex min-h-22 flex-col items-center justify-center gap-2 rounded-xl border bg-bg p-2 dark:bg-raised',
                'text-center text-xs font-medium text-fg-2 active:bg-hover',
                'data-[status=active]:border-brand data-[status=active]:text-brand-ink',
              )}
            >
              <entry.icon className="size-5" />
              {t(`nav.${entry.feature}`)}
            </Link>
          ))}
        </div>
      </Sheet>
    </nav>
  )
}
