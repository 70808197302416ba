import { useQuery } from '@tanstack/react-query'
import { Bell, BellOff, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/lib/text/language'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { PriorityMark } from '@/tickets/badges'
import type { Ticket } from '@/tickets/words'
import { Badge } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'
import { Refusal } from '@/ui/feedback/notice'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Combobox } from '@/ui/inputs/combobox'
import { Field } from '@/ui/inputs/field'
import { Select } from '@/ui/inputs/select'
import { later, openedLater, usePart } from '@/ui/later'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { labelOf, type FormField } from '../form/form'
import { useAssign, useWait, useWatch } from '../queries/changes'
import { categoriesQuery, teamsQuery } from '../queries/choices'
import { useWorkers } from '../queries/use-people'

const EditSheet = openedLater<{ ticket: Ticket; onClose: () => void }>(() => import('./edit-sheet').then((module) => module.EditSheet), {
  isOpen: () => true,
  close: ({ onClose }) => onClose(),
})

const WaitDialog = openedLater<{ ticket: Ticket; onClose: () => void }>(() => import('../progress/wait-dialog').then((module) => module.WaitDialog), {
  isOpen: () => true,
  close: ({ onClose }) => onClose(),
})

// Secondary content: its code loads when the page is idle.
const below = later(() => import('./side-below').then((module) => module.SideBelow))

export function Side({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const { part: Below, error, retry } = usePart(below)
  return (
    <aside aria-label={t('about')} className="space-y-3 lg:space-y-4">
      <About ticket={ticket} />
      {Below ? <Below ticket={ticket} /> : <Card>{error ? <ErrorState error={error} onRetry={retry} /> : <SkeletonRows rows={4} />}</Card>}
    </aside>
  )
}

function About({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation(['tickets', 'common'])
  const [isOpen, setOpen] = useState(false)
  const may = ticket.details?.may
  return (
    <Card>
      <CardHeader title={t('about')}>
        {may?.edit && (
          <Button size="sm" variant="ghost" className="max-lg:h-11" onClick={() => setOpen(true)}>
            <Pencil />
            {t('edit', { ns: 'common' })}
          </Button>
        )}
      </CardHeader>
      <CardBody className="space-y-4">
        {may?.work ? <Assignment ticket={ticket} /> : <Row label={t('assignee')}>{ticket.assignee_name ?? ticket.team_name ?? t('nobody')}</Row>}
        <Waiting ticket={ticket} />
        <Row label={t('priority')}>
          <PriorityMark priority={ticket.priority} className="text-sm" />
        </Row>
        <Row label={t('category')}>{ticket.category_name}</Row>
        <Answers ticket={ticket} />
        <Row label={t('requester')}>{ticket.requester_name}</Row>
        <Row label={t('branch')}>{ticket.branch_name}</Row>
        {ticket.asset_name && <Row label={t('asset')}>{ticket.asset_name}</Row>}
        {ticket.tags.length > 0 && (
          <Row label={t('tags')}>
            <span className="flex flex-wrap gap-1">
              {ticket.tags.map((tag) => (
                <Badge key={tag}>
                  <bdi>{tag}</bdi>
                </Badge>
              ))}
            </span>
          </Row>
        )}
        <Watching ticket={ticket} />
      </CardBody>
      {isOpen && <EditSheet ticket={ticket} onClose={() => setOpen(false)} />}
    </Card>
  )
}

const Row = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className="flex items-baseline justify-between gap-4 text-sm">
    <span className="shrink-0 text-fg-3">{label}</span>
    <span className="min-w-0 text-end break-words">{children}</span>
  </div>
)

/** The answers in the category's form. */
function Answers({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('common')
  const { language } = useLanguage()
  const format = useFormat()
  const form = useQuery(categoriesQuery(language)).data?.rows.find(({ id }) => id === ticket.category_id)?.form ?? []
  const fields = (ticket.fields ?? {}) as Record<string, unknown>
  const text = (field: FormField, value: unknown) => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'number') return format.number(value)
    if (field.type === 'date') return format.date(String(value))
    const choice = field.choices?.find((one) => one.value === value)
    return choice ? labelOf(choice, language) : String(value)
  }
  return form
    .filter((field) => fields[field.key] != null)
    .map((field) => (
      <Row key={field.key} label={labelOf(field, language)}>
        <bdi>{text(field, fields[field.key])}</bdi>
      </Row>
    ))
}

function Assignment({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const me = useSession()?.id
  const people = useWorkers(ticket.branch_id)
  const teams = useQuery({ ...teamsQuery, enabled: useMay('tickets.view') }).data?.rows ?? []
  const assign = useAssign()
  const known =
    people.some(({ id }) => id === ticket.assigned_to_id) || !ticket.assigned_to_id
      ? people
      : [...people, { id: ticket.assigned_to_id, name: ticket.assignee_name ?? '' }]
  const items = [{ value: '', label: t('nobody') }, ...known.map(({ id, name }) => ({ value: id, label: id === me ? t('me', { name }) : name }))]
  return (
    <div className="space-y-3" aria-busy={assign.isPending || undefined}>
      <Field label={t('assignee')}>
        <Combobox
          className="max-lg:h-11"
          label={t('assignee')}
          items={items}
          value={ticket.assigned_to_id ?? ''}
          onChange={(id) => id !== (ticket.assigned_to_id ?? '') && assign.mutate({ ticket, assigned_to_id: id || null, team_id: ticket.team_id ?? null })}
        />
      </Field>
      {me && ticket.assigned_to_id !== me && (
        <Button
          size="sm"
          variant="soft"
          className="max-lg:h-11"
          busy={assign.isPending}
          onClick={() => assign.mutate({ ticket, assigned_to_id: me, team_id: ticket.team_id ?? null })}
        >
          {t('assignToMe')}
        </Button>
      )}
      {teams.length > 0 && (
        <Field label={t('team')}>
          <Select
            className="max-lg:h-11"
            label={t('team')}
            items={[{ value: '', label: '—' }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
            value={ticket.team_id ?? ''}
            onChange={(id) => id !== (ticket.team_id ?? '') && assign.mutate({ ticket, assigned_to_id: ticket.assigned_to_id ?? null, team_id: id || null })}
          />
        </Field>
      )}
    </div>
  )
}

function Waiting({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const format = useFormat()
  const wait = useWait()
  const [isOpen, setOpen] = useState(false)
  const mayWork = (ticket.details?.may.work ?? false) && (ticket.status === 'pending' || ticket.status === 'in_progress')
  if (!ticket.waiting_for) {
    return mayWork ? (
      <>
        <Button className="w-full" onClick={() => setOpen(true)}>
          {t('wait.start')}
        </Button>
        {isOpen && <WaitDialog ticket={ticket} onClose={() => setOpen(false)} />}
      </>
    ) : null
  }
  return (
    <div className="space-y-2 rounded-lg bg-muted p-3 text-sm">
      <p className="font-medium">{t(`waits.${ticket.waiting_for}`)}</p>
      {ticket.waiting_reason && <p dir="auto">{ticket.waiting_reason}</p>}
      {ticket.waiting_until && <p className="num text-xs text-fg-2">{t('wait.until', { time: format.dateTime(ticket.waiting_until) })}</p>}
      <p className="text-xs text-fg-2">{t('wait.still')}</p>
      {mayWork && (
        <Button size="sm" className="max-lg:h-11" busy={wait.isPending} onClick={() => wait.mutate({ ticket, waiting_for: null })}>
          {t('wait.end')}
        </Button>
      )}
      <Refusal error={wait.error} />
    </div>
  )
}

function Watching({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const watch = useWatch()
  const { watchers = [], watching = false } = ticket.details ?? {}
  return (
    <div className="space-y-2 border-t pt-3">
      {watchers.length > 0 && <Row label={t('watchers')}>{watchers.map(({ name }) => name).join('، ')}</Row>}
      <Button
        size="sm"
        className="max-lg:h-11"
        aria-pressed={watching}
        busy={watch.isPending}
        onClick={() => watch.mutate({ id: ticket.id, watching: !watching })}
      >
        {!watch.isPending && (watching ? <BellOff /> : <Bell />)}
        {t(watching ? 'unwatch' : 'watch')}
      </Button>
    </div>
  )
}
