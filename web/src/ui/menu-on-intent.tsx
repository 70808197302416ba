import { cloneElement, createContext, lazy, Suspense, useState } from 'react'

/** Whether a menu that is built now was asked for already. */
export const OpensAtOnce = createContext(false)

/**
 * A menu whose code is fetched when somebody is about to open it: until then only its button is there.
 * `const ProfileMenu = menuOnIntent(() => import('./profile-menu').then((module) => module.ProfileMenu))`
 */
export function menuOnIntent<Props extends { trigger: React.ReactElement<React.ComponentProps<'button'>> }>(load: () => Promise<React.ComponentType<Props>>) {
  const Loaded = lazy(async () => ({ default: await load() })) as unknown as React.ComponentType<Props>
  const prepare = () => void load().catch(() => undefined)
  return function MenuOnIntent(props: Props) {
    const [asked, setAsked] = useState(false)
    const button = cloneElement(props.trigger, {
      'aria-haspopup': 'menu',
      'aria-expanded': false,
      onClick: () => setAsked(true),
      onPointerEnter: prepare,
      onFocus: prepare,
    })
    if (!asked) return button
    return (
      <OpensAtOnce value>
        <Suspense fallback={button}>
          <Loaded {...props} />
        </Suspense>
      </OpensAtOnce>
    )
  }
}
