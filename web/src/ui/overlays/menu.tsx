import { lazy, Suspense, use } from 'react'
import { later, useAtRest } from '@/ui/later'
import { menuOnIntent, OpensAtOnce } from './menu-on-intent'
import type { MenuChoiceProps, MenuHeadingProps, MenuItemProps, MenuProps } from './menu-popup'

const parts = later(() => import('./menu-popup'))
const load = () => parts.fetch().then((module) => module.Menu)
const OnIntent = menuOnIntent<MenuProps>(load)
const AtOnce = lazy(async () => ({ default: await load() }))

/**
 * A menu whose code loads when the browser is idle or when somebody is about to open it. A component that itself loads on
 * intent imports `menu-popup` directly, so that both load together.
 */
export function Menu(props: MenuProps) {
  useAtRest(parts)
  if (!use(OpensAtOnce)) return <OnIntent {...props} />
  return (
    <Suspense fallback={props.trigger}>
      <AtOnce {...props} />
    </Suspense>
  )
}

// Items are rendered only in open menus, whose code includes theirs.
export const MenuItem = (props: MenuItemProps) => parts.there && <parts.there.MenuItem {...props} />
export const MenuSeparator = () => parts.there && <parts.there.MenuSeparator />
export const MenuHeading = (props: MenuHeadingProps) => parts.there && <parts.there.MenuHeading {...props} />
export const MenuChoice = <T extends string>(props: MenuChoiceProps<T>) => parts.there && <parts.there.MenuChoice {...props} />
