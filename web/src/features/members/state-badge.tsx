import { LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '@/ui/elements/badge'
import type { Member } from './queries'

/** Active, deactivated or temporarily locked. */
export function StateBadge({ member }: { member: Member }) {
  const { t } = useTranslation('members')
  if (!member.is_active) return <Badge>{t('states.inactive')}</Badge>
  if (member.locked_until) {
    return (
      <Badge tone="warn">
        <LockKeyhole className="size-3" aria-hidden />
        {t('states.locked')}
      </Badge>
    )
  }
  return (
    <Badge tone="good" dot>
      {t('states.active')}
    </Badge>
  )
}
