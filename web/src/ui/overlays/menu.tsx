import { lazy, Suspense, use } from 'react'
import { later, useAtRest } from '@/ui/later'
import { menuOnIntent, OpensAtOnce } from './menu-on-intent'
import type { MenuChoiceProps, MenuHeadingProps, MenuItemProps, MenuProps } from './menu-popup'

const parts = later(() => import('./menu-popup'))
const load = () => parts.fetch().then((module) => module.Menu)
const OnIntent = menuOnIntent<MenuProps>(load)
const AtOnce = lazy(async () => ({ default: await load() }))

/**
 * A menu, whose code comes when the page has come to rest or when it is about to be opened. A menu that is fetched on intent
 * itself takes `menu-popup`, so that both come together.
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

// They stand in open menus only, whose code theirs is.
export const MenuItem = (props: MenuItemProps) => parts.there && <parts.there.MenuItem {...props} />
export const MenuSeparator = () => parts.there && <parts.there.MenuSeparator />
export const MenuHeading = (props: MenuHeadingProps) => parts.there && <parts.there.MenuHeading {...props} />
export const MenuChoice = <T extends string>(props: MenuChoiceProps<T>) => parts.there && <parts.there.MenuChoice {...props} />
