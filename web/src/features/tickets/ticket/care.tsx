import { Plus, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inRow } from '@/lib/text/direction'
import { useLanguage } from '@/lib/text/language'
import { formatDuration, parseDuration } from '@/lib/time/duration'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import type { Ticket } from '@/tickets/words'
import { Button } from '@/ui/elements/button'
import { Checkbox } from '@/ui/inputs/checkbox'
import { Input } from '@/ui/inputs/input'
import { useAddItem, useDropItem, useSpend, useTick, useUnspend } from '../queries/care'

/** The checklist of a ticket. */
export function Checklist({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const [text, setText] = useState('')
  const add = useAddItem()
  const tick = useTick()
  const drop = useDropItem()
  const items = ticket.details?.checklist ?? []
  const mayWork = ticket.details?.may.work ?? false
  return (
    <div className="space-y-1">
      {items.map((item) => (
        <div key={item.id} className="flex items-center gap-1">
          <Checkbox
            className="grow"
            checked={item.done_at != null}
            disabled={!mayWork}
            label={<bdi className={item.done_at ? 'text-fg-3 line-through' : ''}>{item.text}</bdi>}
            onChange={(done) => tick.mutate({ id: ticket.id, itemId: item.id, text: item.text, done })}
          />
          {mayWork && (
            <Button
              variant="ghost"
              size="icon"
              className="size-8 max-lg:size-11"
              aria-label={t('checklist.remove', { name: item.text })}
              onClick={() => drop.mutate({ id: ticket.id, itemId: item.id })}
            >
              <X />
            </Button>
          )}
        </div>
      ))}
      {items.length === 0 && !mayWork && <p className="text-sm text-fg-3">—</p>}
      {mayWork && (
        <form
          className="flex gap-1.5 pt-1"
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim()) add.mutate({ id: ticket.id, text: text.trim() }, { onSuccess: () => setText('') })
          }}
        >
          <Input aria-label={t('checklist.add')} placeholder={t('checklist.add')} maxLength={300} value={text} onValueChange={setText} />
          <Button type="submit" size="icon" className="size-(--field)" busy={add.isPending} disabled={!text.trim()} aria-label={t('checklist.add')}>
            {!add.isPending && <Plus />}
          </Button>
        </form>
      )}
    </div>
  )
}

/** The time spent on a ticket, by person. */
export function TimeSpent({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const { language } = useLanguage()
  const format = useFormat()
  const me = useSession()?.id
  const [typed, setTyped] = useState('')
  const spend = useSpend()
  const unspend = useUnspend()
  const minutes = parseDuration(typed)
  const entries = ticket.details?.time ?? []
  const fits = minutes !== null && minutes >= 1 && minutes <= 1440
  return (
    <div className="space-y-2">
      <p className="num text-sm">{formatDuration(ticket.details?.minutes_spent ?? 0, language, { days: false })}</p>
      <ul className="space-y-0.5">
        {entries.map((entry) => (
          <li key={entry.id} className="flex min-h-8 items-center gap-2 text-xs text-fg-2">
            <span className="num grow">
              {inRow([formatDuration(entry.minutes, language, { days: false }), entry.member_name, format.dayMonth(entry.spent_on)])}
            </span>
            {entry.member_id === me && (
              <Button
                variant="ghost"
                size="icon"
                className="size-8 max-lg:size-11"
                aria-label={t('time.remove')}
                onClick={() => unspend.mutate({ id: ticket.id, entryId: entry.id })}
              >
                <Trash2 />
              </Button>
            )}
          </li>
        ))}
      </ul>
      <form
        className="flex gap-1.5"
        onSubmit={(event) => {
          event.preventDefault()
          if (fits) spend.mutate({ id: ticket.id, minutes }, { onSuccess: () => setTyped('') })
        }}
      >
        <Input aria-label={t('time.add')} placeholder={t('time.hint')} value={typed} onValueChange={setTyped} aria-invalid={typed !== '' && !fits} />
        <Button type="submit" size="icon" className="size-(--field)" busy={spend.isPending} disabled={!fits} aria-label={t('time.add')}>
          {!spend.isPending && <Plus />}
        </Button>
      </form>
    </div>
  )
}
