import { Popover } from '@base-ui/react/popover'
import { CalendarDays } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { fieldClass } from './input'
import { popupClass } from './popup'

// Both calendars are 60 kB: fetched when one is opened.
const Calendar = lazy(() => import('./calendar'))

interface DateFieldProps {
  /** A day as the API writes it: 2026-11-21. */
  value: string | null
  onChange: (day: string | null) => void
  label?: string
  placeholder?: string
  className?: string
}

const toDate = (day: string) => new Date(`${day}T00:00:00`)
const pad = (number: number) => String(number).padStart(2, '0')
const toDay = (date: Date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`

/** A day, chosen in the calendar of the language: Solar Hijri in Persian. */
export function DateField({ value, onChange, label, placeholder, className }: DateFieldProps) {
  const format = useFormat()
  const [open, setOpen] = useState(false)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger aria-label={label} className={cn(fieldClass, 'inline-flex cursor-pointer items-center gap-2 text-start', className)}>
        <CalendarDays className="size-4 shrink-0 text-fg-3" />
        {value ? <span className="truncate">{format.date(value)}</span> : <span className="truncate text-fg-3">{placeholder}</span>}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="start" className="z-60">
          <Popover.Popup className={popupClass}>
            <Suspense fallback={<div className="h-80 w-76" />}>
              <Calendar
                value={value ? toDate(value) : undefined}
                onSelect={(date) => {
                  onChange(date ? toDay(date) : null)
                  setOpen(false)
                }}
              />
            </Suspense>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
