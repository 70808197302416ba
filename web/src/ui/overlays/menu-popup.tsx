import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { use } from 'react'
import { cn } from '@/lib/cn'
import { OpensAtOnce } from './menu-on-intent'
import { popupClass, popupItemClass } from './popup'

export interface MenuProps {
  /** The button that opens it. */
  trigger: React.ReactElement<React.ComponentProps<'button'>>
  children: React.ReactNode
  align?: 'start' | 'end'
  side?: 'bottom' | 'top'
  className?: string
}

export function Menu({ trigger, children, align = 'end', side = 'bottom', className }: MenuProps) {
  return (
    <Base.Root defaultOpen={use(OpensAtOnce)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} side={side} className="z-60">
          <Base.Popup className={cn(popupClass, 'max-h-(--available-height) min-w-44 overflow-y-auto', className)}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export interface MenuItemProps {
  icon?: React.ReactNode
  danger?: boolean
  disabled?: boolean
  onSelect: () => void
  className?: string
  children: React.ReactNode
}

export function MenuItem({ icon, danger = false, onSelect, disabled = false, className, children }: MenuItemProps) {
  return (
    <Base.Item disabled={disabled} onClick={onSelect} className={cn(popupItemClass, danger ? 'text-bad' : '[&>svg]:text-fg-3', className)}>
      {icon}
      {children}
    </Base.Item>
  )
}

export const MenuSeparator = () => <Base.Separator className="mx-1 my-1 h-px bg-line" />

export interface MenuHeadingProps {
  children: React.ReactNode
}

/** A heading for the following items. */
export const MenuHeading = ({ children }: MenuHeadingProps) => <p className="px-2.5 pt-2 pb-1 text-2xs font-medium text-fg-3">{children}</p>

export interface MenuChoiceProps<T extends string> {
  items: readonly { value: T; label: string; icon?: React.ReactNode; lang?: string }[]
  value: T
  onChange: (value: T) => void
}

/** A choice of exactly one item. */
export function MenuChoice<T extends string>({ items, value, onChange }: MenuChoiceProps<T>) {
  return (
    <Base.RadioGroup value={value} onValueChange={(chosen: T) => onChange(chosen)}>
      {items.map((item) => (
        <Base.RadioItem key={item.value} value={item.value} lang={item.lang} closeOnClick className={cn(popupItemClass, '[&>svg]:text-fg-3')}>
          {item.icon}
          <span className="grow">{item.label}</span>
          <Base.RadioItemIndicator>
            <Check className="text-brand-ink" />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  )
}
