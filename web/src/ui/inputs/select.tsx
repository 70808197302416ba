import { cn } from '@/lib/cn'
import { later, useAtRest, usePopupLater } from '@/ui/later'
import { FieldButton, FieldButtonIcon, fieldTextClass } from './field-button'

export interface Option<T extends string> {
  value: T
  label: string
  /** Shown below the label in the list: what it means, or why it cannot be chosen. */
  hint?: string | null | undefined
  disabled?: boolean
}

export interface SelectProps<T extends string> {
  items: readonly Option<T>[]
  value: T | null
  onChange: (value: T) => void
  /** The name for screen readers, if no Field with a label surrounds it. */
  label?: string
  placeholder?: string
  disabled?: boolean
  className?: string
}

const list = later(() => import('./select-popup').then((module) => module.SelectPopup))

/** A choice among a few items. The value '' is a choice too, such as "all branches". */
export function Select<T extends string>(props: SelectProps<T>) {
  const { items, value, label, placeholder, disabled = false, className } = props
  useAtRest(list)
  const { popup: Popup, button } = usePopupLater(list)
  if (Popup) return <Popup {...props} />
  const chosen = items.find((item) => item.value === value)
  return (
    <FieldButton aria-label={label} disabled={disabled} className={className} {...button}>
      <span className={cn(fieldTextClass, !value && 'text-fg-3')}>{chosen?.label ?? (value || placeholder)}</span>
      <FieldButtonIcon />
    </FieldButton>
  )
}
