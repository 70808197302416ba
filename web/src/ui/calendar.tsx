import { DayPicker as SolarHijri, faIR } from '@daypicker/persian'
import { DayPicker as Gregorian, type ClassNames, type DayPickerLocale, type DayPickerProps } from '@daypicker/react'
import { enGB } from '@daypicker/react/locale/en-GB'
import { ru } from '@daypicker/react/locale/ru'
import { uz } from '@daypicker/react/locale/uz'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useLanguage, type Language } from '@/lib/language'

const step = 'grid size-9 cursor-pointer place-items-center rounded-lg text-fg-2 hover:bg-hover'
const classNames: Partial<ClassNames> = {
  root: 'relative p-2',
  months: 'flex',
  month: 'space-y-2',
  month_caption: 'flex h-9 items-center justify-center text-sm font-semibold',
  nav: 'absolute inset-x-2 top-2 flex h-9 items-center justify-between',
  button_previous: step,
  button_next: step,
  weekday: 'h-8 w-10 text-2xs font-medium text-fg-3',
  day: 'p-0 text-center',
  day_button: 'num size-10 cursor-pointer rounded-lg text-sm hover:bg-hover',
  today: '[&>button]:font-bold [&>button]:text-brand-ink',
  selected: '[&>button]:bg-brand! [&>button]:text-brand-fg!',
  outside: 'text-fg-3/50',
  disabled: 'opacity-40',
}
const locales: Record<Exclude<Language, 'fa'>, Partial<DayPickerLocale>> = { uz, ru, en: enGB }

function Chevron({ orientation }: { orientation?: 'up' | 'down' | 'left' | 'right' }) {
  const Icon = orientation === 'left' ? ChevronLeft : ChevronRight
  return <Icon className="size-4 rtl:rotate-180" />
}

export default function Calendar({ value, onSelect }: { value: Date | undefined; onSelect: (date: Date | undefined) => void }) {
  const { language, direction } = useLanguage()
  const props: DayPickerProps = {
    mode: 'single',
    selected: value,
    defaultMonth: value,
    onSelect,
    classNames,
    showOutsideDays: true,
    autoFocus: true,
    dir: direction,
    components: { Chevron },
  }
  return language === 'fa' ? (
    <SolarHijri {...props} locale={faIR} numerals="arabext" />
  ) : (
    <Gregorian {...props} locale={locales[language]} weekStartsOn={1} />
  )
}
