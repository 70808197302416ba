import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { activeOptions, GROUPS } from '@/app/navigation/navigation'
import { useEntries } from '@/app/navigation/use-entries'
import { isDecided } from '@/app/navigation/waiting'
import { cn } from '@/lib/cn'
import { useSession } from '@/session/session'
import { Logo } from '@/ui/elements/logo'
import { ProfileMenu, ProfilePicture } from './profile'
import { WaitingCount } from './waiting-count'

const entryClass = cn(
  'group flex h-9 items-center gap-2.5 rounded-lg px-2 text-[13px] font-medium text-fg-2 transition-colors hover:bg-hover hover:text-fg',
  'data-[status=active]:bg-surface data-[status=active]:text-fg data-[status=active]:shadow-[0_0_0_1px_var(--line),var(--shadow-card)]',
)

/** The navigation on desktops. */
export function SideBar() {
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
                <Link key={entry.feature} to={entry.to} activeOptions={activeOptions(entry)} className={entryClass}>
                  <entry.icon className="size-4 text-fg-3 group-hover:text-fg-2 group-data-[status=active]:text-brand-ink" />
                  <span className="grow truncate">{t(`nav.${entry.feature}`)}</span>
                  {isDecided(entry.feature) && <WaitingCount of={[entry.feature]} />}
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
