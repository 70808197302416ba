import { cloneElement, createContext } from 'react'
import { later, usePopupLater } from '@/ui/later'

/** Whether a menu must open as soon as it is rendered. */
export const OpensAtOnce = createContext(false)

/**
 * A menu whose code loads when somebody is about to open it. Until then, only its button is rendered.
 * `const ProfileMenu = menuOnIntent(() => import('@/ui/profile-menu').then((module) => module.ProfileMenu))`
 */
export function menuOnIntent<Props extends { trigger: React.ReactElement<React.ComponentProps<'button'>> }>(load: () => Promise<React.ComponentType<Props>>) {
  const part = later(load)
  return function MenuOnIntent(props: Props) {
    const { popup: Loaded, button } = usePopupLater(part)
    if (!Loaded) return cloneElement(props.trigger, { 'aria-haspopup': 'menu', ...button })
    return (
      <OpensAtOnce value>
        <Loaded {...props} />
      </OpensAtOnce>
    )
  }
}
