import { Link, useRouterState } from '@tanstack/react-router'
import { Menu as MenuIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activeOptions, type NavigationEntry } from '@/app/navigation/navigation'
import { useEntries } from '@/app/navigation/use-entries'
import { isDecided } from '@/app/navigation/waiting'
import { cn } from '@/lib/cn'
import { Sheet } from '@/ui/overlays/sheet'
import { WaitingCount } from './waiting-count'

/** How many tabs fit beside "More". */
const TABS = 4
const tabOrder = (entry: NavigationEntry) => entry.tab ?? Number.MAX_SAFE_INTEGER
const tabClass =
  'flex min-w-0 flex-1 cursor-pointer flex-col items-center gap-0.5 text-2xs font-medium text-fg-3 data-[status=active]:text-brand-ink'

/** The navigation on phones. */
export function TabBar() {
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
          <span className="relative grid size-7 place-items-center">
            <MenuIcon className="size-5" />
            <WaitingCount of={rest.map(({ feature }) => feature).filter(isDecided)} className="absolute -end-2 -top-1" />
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
              <span>{t(`nav.${entry.feature}`)}</span>
              {isDecided(entry.feature) && <WaitingCount of={[entry.feature]} />}
            </Link>
          ))}
        </div>
      </Sheet>
    </nav>
  )
}
