import { CalendarDays } from 'lucide-react'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { later, usePopupLater } from '@/ui/later'
import { fieldClass } from './input'

export interface DateFieldProps {
  /** A day as the API writes it: 2026-11-21. */
  value: string | null
  onChange: (day: string | null) => void
  label?: string
  placeholder?: string
  className?: string
}

const popover = later(() => import('./date-popup').then((module) => module.DatePopup))

/** A day, chosen in the language's calendar: Solar Hijri in Persian. */
export function DateField(props: DateFieldProps) {
  const { popup: Popup, button } = usePopupLater(popover)
  if (Popup) return <Popup {...props} />
  return (
    <button type="button" aria-haspopup="dialog" aria-label={props.label} className={cn(dateFieldClass, props.className)} {...button}>
      <DateChoice {...props} />
    </button>
  )
}

export const dateFieldClass = cn(fieldClass, 'inline-flex cursor-pointer items-center gap-2 text-start')

/** The text of the closed button. */
export function DateChoice({ value, placeholder }: DateFieldProps) {
  const format = useFormat()
  return (
    <>
      <CalendarDays className="size-4 shrink-0 text-fg-3" />
      {value ? <span className="truncate">{format.date(value)}</span> : <span className="truncate text-fg-3">{placeholder}</span>}
    </>
  )
}
