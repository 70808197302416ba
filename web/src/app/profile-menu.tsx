import { LogOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { session, useSession } from '@/session/session'
import { Menu, MenuItem, MenuSeparator } from '@/ui/menu'

export function ProfileMenu({ trigger, side = 'bottom' }: { trigger: React.ReactElement<React.ComponentProps<'button'>>; side?: 'top' | 'bottom' }) {
  const { t } = useTranslation()
  const signedIn = useSession()
  return (
    <Menu trigger={trigger} side={side} align={side === 'top' ? 'start' : 'end'}>
      <div className="px-2.5 py-2">
        <p className="text-sm font-medium">{signedIn?.fullName}</p>
        <p className="text-xs text-fg-3">{signedIn?.organization.name}</p>
      </div>
      <MenuSeparator />
      <MenuItem icon={<LogOut className="rtl:rotate-180" />} onSelect={() => void session.signOut()}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  )
}
