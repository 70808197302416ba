import { Popover } from '@base-ui/react/popover'
import { lazy, Suspense } from 'react'
import { cn } from '@/lib/cn'
import { useLanguage } from '@/lib/text/language'
import { useToday } from '@/session/use-today'
import { popupClass } from '@/ui/overlays/popup'
import { useOpensAtOnce } from '@/ui/overlays/use-opens-at-once'
import { DateChoice, dateFieldClass, type DateFieldProps } from './date-field'

// Tens of kilobytes each: only the calendar of the language is loaded.
const SolarHijri = lazy(() => import('./calendar-solar-hijri'))
const Gregorian = lazy(() => import('./calendar-gregorian'))

const toDate = (day: string) => new Date(`${day}T00:00:00`)
const pad = (number: number) => String(number).padStart(2, '0')
const toDay = (date: Date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`

/** The DateField with its popup, which opens at once. */
export function DatePopup(props: DateFieldProps) {
  const { value, onChange, label, className } = props
  const { language } = useLanguage()
  const today = useToday()
  const { ref, popup } = useOpensAtOnce()
  const Calendar = language === 'fa' ? SolarHijri : Gregorian
  return (
    <Popover.Root {...popup}>
      <Popover.Trigger ref={ref} aria-label={label} className={cn(dateFieldClass, className)}>
        <DateChoice {...props} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="start" className="z-60">
          <Popover.Popup className={popupClass}>
            <Suspense fallback={<div className="h-80 w-76" />}>
              <Calendar
                today={toDate(today)}
                value={value ? toDate(value) : undefined}
                onSelect={(date) => {
                  onChange(date ? toDay(date) : null)
                  popup.onOpenChange(false)
                }}
              />
            </Suspense>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
