import { AlarmClock, CircleCheck, CirclePause, CircleX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useLanguage } from '@/lib/text/language'
import { formatDuration } from '@/lib/time/duration'
import { useFormat } from '@/session/use-format'
import type { Ticket } from '@/tickets/words'
import { firstResponseClock, presses, resolutionClock, type ClockState } from './clock'
import { useMinute } from './use-minute'

const ICONS = { none: AlarmClock, met: CircleCheck, missed: CircleX, paused: CirclePause, due: AlarmClock, late: AlarmClock }
const look = (state: ClockState) =>
  state.kind === 'late' || state.kind === 'missed' ? 'text-bad' : presses(state) ? 'text-warn' : state.kind === 'met' ? 'text-good' : 'text-fg-2'

/** The state of a service level as text. */
function useClockText() {
  const { t } = useTranslation('tickets')
  const { language } = useLanguage()
  return (state: ClockState) => ('minutes' in state ? t(`clock.${state.kind}`, { time: formatDuration(state.minutes, language) }) : t(`clock.${state.kind}`))
}

/** For lists: when the ticket is due; nothing without a service level. */
export function Due({ ticket, className }: { ticket: Ticket; className?: string }) {
  const text = useClockText()
  const format = useFormat()
  const state = resolutionClock(ticket, useMinute())
  if (state.kind === 'none') return null
  const Icon = ICONS[state.kind]
  return (
    <span
      className={cn('num inline-flex items-center gap-1 text-xs whitespace-nowrap align-middle', look(state), className)}
      title={ticket.due_at ? format.dateTime(ticket.due_at) : undefined}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {text(state)}
    </span>
  )
}

/** Both times of the service level, for the ticket's page. */
export function Clocks({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const now = useMinute()
  const clocks = [
    { name: 'firstResponse', state: firstResponseClock(ticket, now), due: ticket.first_response_due_at },
    { name: 'resolution', state: resolutionClock(ticket, now), due: ticket.due_at },
  ] as const
  const shown = clocks.filter(({ state }) => state.kind !== 'none')
  if (shown.length === 0) return null
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1.5">
      {shown.map(({ name, state, due }) => (
        <ClockLine key={name} label={t(`clock.${name}`)} state={state} due={due} />
      ))}
    </dl>
  )
}

function ClockLine({ label, state, due }: { label: string; state: ClockState; due: string | null | undefined }) {
  const text = useClockText()
  const format = useFormat()
  const Icon = ICONS[state.kind]
  return (
    <div className="flex flex-wrap items-center gap-1.5 text-xs">
      <dt className="text-fg-3">{label}</dt>
      <dd className={cn('num inline-flex items-center gap-1 font-medium', look(state))}>
        <Icon aria-hidden className="size-3.5" />
        {text(state)}
        {due && <span className="font-normal text-fg-3">({format.dateTime(due)})</span>}
      </dd>
    </div>
  )
}
