import { Select as Base } from '@base-ui/react/select'
import { Check } from 'lucide-react'
import { cn } from '@/lib/cn'
import { popupClass, popupItemClass } from '@/ui/overlays/popup'
import { useOpensAtOnce } from '@/ui/overlays/use-opens-at-once'
import { fieldButtonClass, FieldButtonIcon, fieldTextClass } from './field-button'
import type { SelectProps } from './select'

/** The Select with its popup, which opens at once. */
export function SelectPopup<T extends string>({ items, value, onChange, label, placeholder, disabled = false, className }: SelectProps<T>) {
  const { ref, popup } = useOpensAtOnce()
  return (
    <Base.Root {...popup} items={items} value={value} disabled={disabled} onValueChange={(chosen) => chosen !== null && onChange(chosen)}>
      <Base.Trigger ref={ref} aria-label={label} className={cn(fieldButtonClass, className)}>
        <Base.Value className={cn(fieldTextClass, 'data-[placeholder]:text-fg-3')} placeholder={placeholder} />
        <FieldButtonIcon />
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
