import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LanguageMenu, ThemeMenu } from '@/account/preferences'
import { PaletteButton } from '@/app/palette/palette'
import { useSession } from '@/session/session'
import { Button } from '@/ui/elements/button'
import { Logo } from '@/ui/elements/logo'
import { ConnectionPill } from './connection-pill'
import { ProfileMenu, ProfilePicture } from './profile'

export function TopBar() {
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
