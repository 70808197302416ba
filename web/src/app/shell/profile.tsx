import { useSession } from '@/session/session'
import { Avatar } from '@/ui/elements/avatar'
import { menuOnIntent } from '@/ui/overlays/menu-on-intent'
import { useNews } from '@/whats-new/news'

// Loads when somebody is about to open it.
export const ProfileMenu = menuOnIntent(() => import('./profile-menu').then((module) => module.ProfileMenu))

/** Has a dot while there is unread news. */
export function ProfilePicture() {
  const { isUnseen } = useNews()
  const signedIn = useSession()
  return (
    <span className="relative shrink-0">
      <Avatar name={signedIn?.fullName ?? ''} photo={signedIn?.photo} />
      {isUnseen && <span aria-hidden className="absolute -end-0.5 -top-0.5 size-3 rounded-full border-2 border-bg bg-brand" />}
    </span>
  )
}
