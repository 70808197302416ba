import { DayPicker, type DayPickerLocale } from '@daypicker/react'
import { enGB } from '@daypicker/react/locale/en-GB'
import { ru } from '@daypicker/react/locale/ru'
import { uz } from '@daypicker/react/locale/uz'
import { useLanguage, type Language } from '@/lib/text/language'
import { useCalendar, type CalendarProps } from './calendar'

const locales: Record<Exclude<Language, 'fa'>, Partial<DayPickerLocale>> = { uz, ru, en: enGB }

export default function GregorianCalendar(props: CalendarProps) {
  const { language } = useLanguage()
  return <DayPicker {...useCalendar(props)} locale={language === 'fa' ? enGB : locales[language]} weekStartsOn={1} />
}
