import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import { cn } from '@/lib/cn'
import { fieldClass } from './input'
import { popupClass, popupItemClass } from './popup'

export interface Option<T extends string> {
  value: T
  label: string
  /** Below the label in the list: what it means, or why it cannot be chosen. */
  hint?: string | null | undefined
  disabled?: boolean
}

interface SelectProps<T extends string> {
  items: readonly Option<T>[]
  value: T | null
  onChange: (value: T) => void
  /** For screen readers, where no Field with a label stands around it. */
  label?: string
  placeholder?: string
  disabled?: boolean
  className?: string
}

/** A choice among a few. The value '' is a choice too, such as "all branches". */
export function Select<T extends string>({ items, value, onChange, label, placeholder, disabled = false, className }: SelectProps<T>) {
  return (
    <Base.Root items={items} value={value} disabled={disabled} onValueChange={(chosen) => chosen !== null && onChange(chosen)}>
      <Base.Trigger aria-label={label} className={cn(fieldClass, 'inline-flex cursor-pointer items-center justify-between gap-2 text-start', className)}>
        <Base.Value className="truncate data-[placeholder]:text-fg-3" placeholder={placeholder} />
        <Base.Icon>
          <ChevronsUpDown className="size-3.5 text-fg-3" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} alignItemWithTrigger={false} className="z-60">
          <Base.Popup className={cn(popupClass, 'max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto')}>
            {items.map((item) => (
              <Base.Item key={item.value} value={item.value} disabled={item.disabled ?? false} className={popupItemClass}>
                <span className="min-w-0 grow py-1">
                  <Base.ItemText className="block">{item.label}</Base.ItemText>
                  {item.hint && <span className="block max-w-96 text-xs text-fg-3">{item.hint}</span>}
                </span>
                <Base.ItemIndicator>
                  <Check className="text-brand-ink" />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
