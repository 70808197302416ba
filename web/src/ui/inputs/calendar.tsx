import type { ClassNames, DayPickerProps } from '@daypicker/react'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useLanguage } from '@/lib/text/language'

export interface CalendarProps {
  /** The organisation's day, which may differ from the device's. */
  today: Date
  value: Date | undefined
  onSelect: (date: Date | undefined) => void
}

const step = 'grid size-9 max-lg:size-11 cursor-pointer place-items-center rounded-lg text-fg-2 hover:bg-hover'
const classNames: Partial<ClassNames> = {
  root: 'relative p-2',
  months: 'flex',
  month: 'space-y-2',
  month_caption: 'flex h-9 items-center justify-center text-sm font-semibold max-lg:h-11',
  nav: 'absolute inset-x-2 top-2 flex h-9 items-center justify-between max-lg:h-11',
  button_previous: step,
  button_next: step,
  weekday: 'h-8 w-10 max-lg:w-11 text-2xs font-medium text-fg-3',
  day: 'p-0 text-center',
  day_button: 'num size-10 max-lg:size-11 cursor-pointer rounded-lg text-sm hover:bg-hover',
  today: '[&>button]:font-bold [&>button]:text-brand-ink',
  selected: '[&>button]:bg-brand! [&>button]:text-brand-fg!',
  outside: 'text-fg-3/50',
  disabled: 'opacity-40',
}

function Chevron({ orientation }: { orientation?: 'up' | 'down' | 'left' | 'right' }) {
  const Icon = orientation === 'left' ? ChevronLeft : ChevronRight
  return <Icon className="size-4 rtl:rotate-180" />
}

/** The common properties of the calendars. */
export function useCalendar({ today, value, onSelect }: CalendarProps): DayPickerProps {
  const { direction } = useLanguage()
  return {
    mode: 'single',
    today,
    selected: value,
    defaultMonth: value ?? today,
    onSelect,
    classNames,
    showOutsideDays: true,
    autoFocus: true,
    dir: direction,
    components: { Chevron },
  }
}
