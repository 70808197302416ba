import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Flag, SlidersHorizontal, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AUDIT_ACTIONS, membersQuery, type AuditAction, type AuditFilter, type AuditRange } from '@/audit/queries'
import { useAuditWords } from '@/audit/words'
import { cn } from '@/lib/cn'
import { addDays } from '@/lib/time/days'
import { useMay, useUses } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { useToday } from '@/session/use-today'
import { Button } from '@/ui/elements/button'
import { Combobox } from '@/ui/inputs/combobox'
import { DateField } from '@/ui/inputs/date-field'
import { Select } from '@/ui/inputs/select'

const route = getRouteApi('/_shell/audit')

const RANGES = ['today', 'yesterday', 'week', 'month', 'year', 'custom'] as const
const TYPES = {
  shop: ['sale', 'return', 'customer', 'debt', 'shift', 'till', 'commission_rate', 'commission_payout', 'discount', 'approval', 'product', 'price_change', 'price', 'stock_document', 'roll', 'category', 'collection', 'size'],
  desk: ['ticket', 'comment', 'time_entry', 'ticket_category', 'team', 'asset', 'canned_reply', 'saved_search', 'service_level', 'working_calendar'],
  both: ['file', 'member', 'role', 'branch', 'organization', 'session'],
} as const

/** Keeps the filters in the address, so that a reload, the back button and a shared link restore them. */
export function useChangeSearch() {
  const navigate = route.useNavigate()
  return (change: AuditFilter) => void navigate({ search: (search) => ({ ...search, ...change }), replace: true, resetScroll: false })
}

/** The known types, plus one from the address that this panel does not know. */
const withOwn = (known: readonly string[], own: string | undefined) => (own && !known.includes(own) ? [...known, own] : known)

export function AuditFilters() {
  const { t } = useTranslation('audit')
  const search = route.useSearch()
  const change = useChangeSearch()
  const format = useFormat()
  const words = useAuditWords()
  const types = [...(useUses('shop') ? TYPES.shop : []), ...(useUses('desk') ? TYPES.desk : []), ...TYPES.both]
  const now = useToday()
  const [isOpen, setOpen] = useState(false)
  const members = useQuery({ ...membersQuery, enabled: useMay('users.view') }).data?.rows
  const { from: _from, to: _to, record, ...narrowing } = search
  const active = Object.values(narrowing).filter(Boolean).length
  const member = members?.find(({ id }) => id === search.member)

  function chooseRange(range: AuditRange | '') {
    if (range !== 'custom') return change({ range: range || undefined, from: undefined, to: undefined })
    change({ range, from: addDays(now, -6), to: now })
  }

  return (
    <div className="mb-3 space-y-2.5 lg:mb-4">
      <div className="flex gap-2 lg:hidden">
        <Button className="h-11 grow justify-start" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <SlidersHorizontal />
          {t('filters')}
          {active > 0 && <span className="num ms-1 grid size-5 place-items-center rounded-full bg-brand text-2xs text-brand-fg">{format.number(active)}</span>}
        </Button>
        <ImportantKey />
      </div>
      <div className={cn('grid-cols-2 gap-2.5 lg:grid lg:grid-cols-[1fr_1fr_1fr_1fr_auto]', isOpen ? 'grid' : 'hidden')}>
        {members && (
          <Combobox
            className="max-lg:h-11"
            label={t('member')}
            items={[
              { value: '', label: t('allMembers') },
              ...members.map(({ id, full_name, username }) => ({ value: id, label: full_name, detail: username })),
            ]}
            value={search.member ?? ''}
            onChange={(id) => change({ member: id || undefined })}
          />
        )}
        <Select
          className="max-lg:h-11"
          label={t('type')}
          items={[{ value: '', label: t('allTypes') }, ...withOwn(types, search.type).map((value) => ({ value, label: words.typeName(value) }))]}
          value={search.type ?? ''}
          onChange={(type) => change({ type: type || undefined, record: undefined })}
        />
        <Select
          className="max-lg:h-11"
          label={t('action')}
          items={[{ value: '', label: t('allActions') }, ...AUDIT_ACTIONS.map((value) => ({ value, label: words.actionName(value) }))]}
          value={search.action ?? ''}
          onChange={(action) => change({ action: (action || undefined) as AuditAction | undefined })}
        />
        <Select<AuditRange | ''>
          className="max-lg:h-11"
          label={t('range')}
          items={[{ value: '', label: t('allTime') }, ...RANGES.map((value) => ({ value, label: t(`ranges.${value}`) }))]}
          value={search.range ?? ''}
          onChange={chooseRange}
        />
        <span className="max-lg:hidden">
          <ImportantKey />
        </span>
        {search.range === 'custom' && (
          <div className="col-span-full grid grid-cols-2 gap-2.5 lg:max-w-sm">
            <DateField
              className="max-lg:h-11"
              label={t('from')}
              placeholder={t('from')}
              value={search.from ?? null}
              onChange={(from) => from && change({ from, to: search.to && search.to > from ? search.to : from })}
            />
            <DateField
              className="max-lg:h-11"
              label={t('to')}
              placeholder={t('to')}
              value={search.to ?? null}
              onChange={(to) => to && change({ to, from: search.from && search.from < to ? search.from : to })}
            />
          </div>
        )}
      </div>
      {(record || (search.member && !members)) && (
        <div className="flex flex-wrap gap-2">
          {record && <Chip text={t('oneRecord')} onRemove={() => change({ record: undefined })} />}
          {search.member && !members && <Chip text={member?.full_name ?? t('oneMember')} onRemove={() => change({ member: undefined })} />}
        </div>
      )}
    </div>
  )
}

function ImportantKey() {
  const { t } = useTranslation('audit')
  const { important = false } = route.useSearch()
  const change = useChangeSearch()
  return (
    <Button
      variant={important ? 'soft' : 'outline'}
      className="h-10 max-lg:h-11"
      aria-pressed={important}
      onClick={() => change({ important: important ? undefined : true })}
    >
      <Flag />
      {t('importantOnly')}
    </Button>
  )
}

function Chip({ text, onRemove }: { text: string; onRemove: () => void }) {
  const { t } = useTranslation('audit')
  return (
    <span className="inline-flex items-center gap-1 rounded-full bg-brand-soft ps-3 text-xs font-medium text-brand-ink">
      {text}
      <button
        type="button"
        aria-label={t('removeFilter', { name: text })}
        onClick={onRemove}
        className="grid size-8 cursor-pointer place-items-center rounded-full hover:bg-hover max-lg:size-11"
      >
        <X className="size-3.5" />
      </button>
    </span>
  )
}
