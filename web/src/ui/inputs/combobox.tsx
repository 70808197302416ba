import { later, useAtRest, usePopupLater } from '@/ui/later'
import { FieldButton, FieldButtonIcon, fieldTextClass } from './field-button'
import type { Option } from './select'

export interface SearchableOption<T extends string> extends Option<T> {
  /** Shown after the label in a lighter colour; it is searched too. */
  detail?: string
}

export interface ComboboxProps<T extends string> {
  items: readonly SearchableOption<T>[]
  value: T | null
  onChange: (value: T) => void
  /** The name for screen readers, if no Field with a label surrounds it. */
  label?: string
  placeholder?: string
  className?: string
}

const list = later(() => import('./combobox-popup').then((module) => module.ComboboxPopup))

/** A choice among many items, found by typing. For few items, use Select. */
export function Combobox<T extends string>(props: ComboboxProps<T>) {
  const { items, value, label, placeholder, className } = props
  useAtRest(list)
  const { popup: Popup, button } = usePopupLater(list)
  if (Popup) return <Popup {...props} />
  return (
    <FieldButton aria-label={label} className={className} {...button}>
      <ComboboxChoice chosen={items.find((item) => item.value === value)} placeholder={placeholder} />
      <FieldButtonIcon />
    </FieldButton>
  )
}

/** The text of the closed button. */
export const ComboboxChoice = ({ chosen, placeholder }: { chosen: SearchableOption<string> | undefined; placeholder: string | undefined }) => (
  <span className={fieldTextClass}>{chosen?.value ? <OptionWords item={chosen} /> : <span className="text-fg-3">{chosen?.label ?? placeholder}</span>}</span>
)

export const OptionWords = ({ item }: { item: SearchableOption<string> }) => (
  <>
    {item.label}
    {item.detail && (
      <span className="num ms-2 text-xs text-fg-3">
        <bdi>{item.detail}</bdi>
      </span>
    )}
  </>
)
