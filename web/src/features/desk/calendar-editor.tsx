import { ClipboardPaste, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBranchesFor } from '@/session/rights'
import { useSession } from '@/session/session'
import { WEEK } from '@/session/signed-in'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Checkbox } from '@/ui/inputs/checkbox'
import { DateField } from '@/ui/inputs/date-field'
import { DigitsInput } from '@/ui/inputs/digits-input'
import { Field } from '@/ui/inputs/field'
import { Input, Textarea } from '@/ui/inputs/input'
import { Switch } from '@/ui/inputs/switch'
import { EditorSheet, faultOf, useValues, type EditorProps } from './editor'
import { parseHolidays, parseTime, type Holiday } from './holidays'
import { useSaveCalendar, type Calendar } from './queries'

type Day = (typeof WEEK)[number]
interface Open {
  from: string
  to: string
}
/** @param first the day that the organisation's week begins on, 1 for Monday */
const inWeekOrder = (first: number): readonly Day[] => [...WEEK.slice(first - 1), ...WEEK.slice(0, first - 1)]
const USUAL: Open = { from: '09:00', to: '18:00' }

const asForm = (calendar: Calendar | undefined) => ({
  name: calendar?.name ?? '',
  isDefault: calendar?.is_default ?? false,
  hours: Object.fromEntries(WEEK.map((day) => [day, calendar ? (calendar.hours[day] ?? []) : day === 'friday' ? [] : [USUAL]])) as Record<Day, Open[]>,
  holidays: calendar?.holidays ?? [],
  branches: calendar?.branch_ids ?? [],
})

/** Times in the server's format. An unreadable time is sent as typed, and its refusal appears beside the day. */
const inOrder = (open: readonly Open[]) => open.map(({ from, to }) => ({ from: parseTime(from) ?? from, to: parseTime(to) ?? to }))

export function CalendarEditor({ record, open, onClose }: EditorProps<Calendar>) {
  const { t } = useTranslation(['desk', 'common'])
  const weekStart = useSession()?.organization.weekStart ?? 1
  const branches = useBranchesFor('desk.manage')
  const { values, isDirty, change } = useValues(() => asForm(record))
  const [isTried, setTried] = useState(false)
  const save = useSaveCalendar(record?.id)
  const setDay = (day: Day, intervals: Open[]) => change({ hours: { ...values.hours, [day]: intervals } })
  const wrongDay = (day: Day) =>
    isTried && values.hours[day].some(({ from, to }) => parseTime(from) === null || parseTime(to) === null)
      ? t('calendar.unreadable')
      : faultOf(save, `hours.${day}`)
  return (
    <EditorSheet
      collection="working-calendars"
      record={record}
      open={open}
      onClose={onClose}
      title={record?.name ?? t('new.calendars')}
      isDirty={isDirty}
      saving={save}
      shown={['name', 'hours', ...WEEK.map((day) => `hours.${day}`)]}
      onSave={(version, onSaved) => {
        setTried(true)
        if (WEEK.some((day) => values.hours[day].some(({ from, to }) => parseTime(from) === null || parseTime(to) === null))) return
        save.mutate(
          {
            name: values.name.trim(),
            is_default: values.isDefault,
            hours: Object.fromEntries(WEEK.map((day) => [day, inOrder(values.hours[day])])) as Record<Day, Open[]>,
            holidays: values.holidays,
            branch_ids: values.branches,
            ...(version !== undefined && { version }),
          },
          { onSuccess: onSaved },
        )
      }}
    >
      <Field label={t('name')} error={faultOf(save, 'name')}>
        <Input className="max-lg:h-11" autoComplete="off" maxLength={100} value={values.name} onValueChange={(name) => change({ name })} />
      </Field>
      <Switch label={t('calendar.default')} hint={t('calendar.defaultHint')} checked={values.isDefault} onChange={(isDefault) => change({ isDefault })} />
      {branches.length > 1 && (
        <fieldset>
          <legend className="mb-1 text-[13px] font-medium">{t('calendar.branches')}</legend>
          {branches.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={values.branches.includes(id)}
              onChange={(on) => change({ branches: on ? [...values.branches, id] : values.branches.filter((one) => one !== id) })}
            />
          ))}
        </fieldset>
      )}
      <section aria-label={t('calendar.hours')} className="space-y-2">
        <h3 className="text-[13px] font-medium">{t('calendar.hours')}</h3>
        {faultOf(save, 'hours') && <p className="text-xs text-bad">{faultOf(save, 'hours')}</p>}
        {inWeekOrder(weekStart).map((day) => (
          <DayHours key={day} day={day} intervals={values.hours[day]} wrong={wrongDay(day)} onChange={(intervals) => setDay(day, intervals)} />
        ))}
      </section>
      <Holidays holidays={values.holidays} onChange={(holidays) => change({ holidays })} />
    </EditorSheet>
  )
}

function DayHours({ day, intervals, wrong, onChange }: { day: Day; intervals: Open[]; wrong: string | undefined; onChange: (intervals: Open[]) => void }) {
  const { t } = useTranslation('desk')
  const name = t(`days.${day}`)
  const set = (index: number, part: Partial<Open>) => onChange(intervals.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <div className="rounded-lg border px-3 py-2">
      <div className="flex items-center gap-2">
        <span className="grow text-sm font-medium">{name}</span>
        {intervals.length === 0 && <span className="text-xs text-fg-3">{t('calendar.closed')}</span>}
        {intervals.length < 10 && (
          <Button
            variant="ghost"
            size="icon"
            className="size-8 max-lg:size-11"
            aria-label={t('calendar.addHours', { day: name })}
            onClick={() => onChange([...intervals, intervals.length === 0 ? USUAL : { from: '', to: '' }])}
          >
            <Plus />
          </Button>
        )}
      </div>
      {intervals.map((interval, index) => (
        <div key={index} className="mt-1 flex items-center gap-2">
          <DigitsInput
            className="num text-center"
            dir="ltr"
            inputMode="numeric"
            aria-label={t('calendar.fromOf', { day: name })}
            value={interval.from}
            onChange={(from) => set(index, { from })}
          />
          <span aria-hidden>–</span>
          <DigitsInput
            className="num text-center"
            dir="ltr"
            inputMode="numeric"
            aria-label={t('calendar.toOf', { day: name })}
            value={interval.to}
            onChange={(to) => set(index, { to })}
          />
          <Button
            variant="ghost"
            size="icon"
            className="size-8 max-lg:size-11"
            aria-label={t('calendar.removeHours', { day: name })}
            onClick={() => onChange(intervals.filter((_, at) => at !== index))}
          >
            <X />
          </Button>
        </div>
      ))}
      {wrong && <p className="mt-1 text-xs text-bad">{wrong}</p>}
    </div>
  )
}

function Holidays({ holidays, onChange }: { holidays: readonly Holiday[]; onChange: (holidays: Holiday[]) => void }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const [day, setDay] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [pasted, setPasted] = useState<string | null>(null)
  const [unread, setUnread] = useState(0)
  const add = (more: readonly Holiday[]) =>
    onChange([...holidays.filter((one) => !more.some((other) => other.day === one.day)), ...more].toSorted((one, other) => one.day.localeCompare(other.day)))
  function take() {
    const read = parseHolidays(pasted ?? '')
    add(read.holidays)
    setUnread(read.unread)
    setPasted(null)
  }
  return (
    <section aria-label={t('calendar.holidays')} className="space-y-2">
      <h3 className="text-[13px] font-medium">{t('calendar.holidays')}</h3>
      <ul className="divide-y rounded-lg border empty:hidden">
        {holidays.map((holiday) => (
          <li key={holiday.day} className="flex min-h-10 items-center gap-3 ps-3 text-sm">
            <span className="num text-fg-2">{format.date(holiday.day)}</span>
            <bdi className="min-w-0 grow truncate">{holiday.name}</bdi>
            <Button
              variant="ghost"
              size="icon"
              aria-label={t('calendar.removeHoliday', { name: holiday.name })}
              onClick={() => onChange(holidays.filter((one) => one.day !== holiday.day))}
            >
              <X />
            </Button>
          </li>
        ))}
      </ul>
      <div className="grid grid-cols-[9.5rem_1fr_auto] gap-2">
        <DateField label={t('calendar.holidayDay')} placeholder={t('calendar.holidayDay')} value={day} onChange={setDay} />
        <Input aria-label={t('calendar.holidayName')} placeholder={t('calendar.holidayName')} maxLength={100} value={name} onValueChange={setName} />
        <Button
          size="icon"
          className="size-(--field)"
          aria-label={t('calendar.addHoliday')}
          disabled={!day || !name.trim()}
          onClick={() => {
            if (day) add([{ day, name: name.trim() }])
            setDay(null)
            setName('')
          }}
        >
          <Plus />
        </Button>
      </div>
      {pasted === null ? (
        <Button size="sm" className="max-lg:h-11" onClick={() => setPasted('')}>
          <ClipboardPaste />
          {t('calendar.paste')}
        </Button>
      ) : (
        <div className="space-y-2">
          <Field label={t('calendar.paste')} hint={t('calendar.pasteHint')}>
            <Textarea autoFocus rows={5} dir="auto" value={pasted} onChange={(event) => setPasted(event.target.value)} />
          </Field>
          <Button size="sm" variant="soft" className="max-lg:h-11" disabled={!pasted.trim()} onClick={take}>
            {t('calendar.take')}
          </Button>
        </div>
      )}
      {unread > 0 && (
        <p role="status" className="text-xs text-warn">
          {t('calendar.unread', { count: unread })}
        </p>
      )}
    </section>
  )
}
