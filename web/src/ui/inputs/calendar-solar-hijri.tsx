import { DayPicker, faIR } from '@daypicker/persian'
import { useCalendar, type CalendarProps } from './calendar'

export default function SolarHijriCalendar(props: CalendarProps) {
  return <DayPicker {...useCalendar(props)} locale={faIR} numerals="arabext" weekStartsOn={6} />
}
