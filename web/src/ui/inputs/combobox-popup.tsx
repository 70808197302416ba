import { Combobox as Base } from '@base-ui/react/combobox'
import { Check, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { fold } from '@/lib/text/fold'
import { popupClass, popupItemClass } from '@/ui/overlays/popup'
import { useOpensAtOnce } from '@/ui/overlays/use-opens-at-once'
import { ComboboxChoice, OptionWords, type ComboboxProps, type SearchableOption } from './combobox'
import { fieldButtonClass, FieldButtonIcon } from './field-button'
import { fieldClass } from './input'

/** How many items are shown; typing finds the others. */
const SHOWN = 60

/** The Combobox with its popup, which opens at once. */
export function ComboboxPopup<T extends string>({ items, value, onChange, label, placeholder, className }: ComboboxProps<T>) {
  const { t } = useTranslation()
  const { ref, popup } = useOpensAtOnce()
  const chosen = items.find((item) => item.value === value) ?? null
  return (
    <Base.Root<SearchableOption<T>>
      {...popup}
      items={items}
      value={chosen}
      onValueChange={(item) => item && onChange(item.value)}
      isItemEqualToValue={(one, other) => one.value === other.value}
      itemToStringLabel={(item) => item.label}
      filter={(item, typed) => fold(`${item.label} ${item.detail ?? ''} ${item.value}`).includes(fold(typed))}
      limit={SHOWN}
      autoHighlight
    >
      <Base.Trigger ref={ref} aria-label={label} className={cn(fieldButtonClass, className)}>
        <ComboboxChoice chosen={chosen ?? undefined} placeholder={placeholder} />
        <FieldButtonIcon />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="start" className="z-60">
          <Base.Popup
            aria-label={label ?? t('search')}
            className={cn(popupClass, 'flex max-h-[min(var(--available-height),22rem)] w-(--anchor-width) min-w-64 flex-col')}
          >
            <div className="relative p-1 pb-2">
              <Search className="pointer-events-none absolute start-4 top-3.5 size-4 text-fg-3" />
              <Base.Input aria-label={t('search')} placeholder={t('search')} className={cn(fieldClass, 'ps-9 shadow-none')} />
            </div>
            <Base.Empty className="px-3 text-sm text-fg-3 not-empty:py-3">{t('nothingFits')}</Base.Empty>
            <Base.List className="min-h-0 overflow-y-auto overscroll-contain">
              {(item: SearchableOption<T>) => (
                <Base.Item key={item.value} value={item} className={popupItemClass}>
                  <span className="min-w-0 grow truncate">
                    <OptionWords item={item} />
                  </span>
                  <Base.ItemIndicator>
                    <Check className="text-brand-ink" />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
