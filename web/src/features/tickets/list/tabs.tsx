import { useQuery } from '@tanstack/react-query'
import { BookmarkPlus, Trash2, Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Refusal } from '@/ui/feedback/notice'
import { showToast } from '@/ui/feedback/toast'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { Switch } from '@/ui/inputs/switch'
import { Strip } from '@/ui/layout/strip'
import { Dialog } from '@/ui/overlays/dialog'
import { countsQuery } from '../queries/list'
import { savedSearchesQuery, useDeleteSearch, useSaveSearch } from '../queries/saved-searches'
import { asksTheSame, asSaved, fromSaved, narrowing, type TicketSearch } from '../queries/search'
import { useList } from './list-state'

const OPEN = 'pending,in_progress'
const READY = [
  { name: 'open', search: { status: OPEN } },
  { name: 'mine', search: { status: OPEN, assigned_to_id: 'me' } },
  { name: 'unassigned', search: { status: OPEN, assigned_to_id: 'none' } },
  { name: 'overdue', search: { overdue: true } },
  { name: 'all', search: {} },
] as const satisfies readonly { name: string; search: TicketSearch }[]

/** Built-in and saved searches, each with its current number of tickets. */
export function SavedTabs() {
  const { t } = useTranslation('tickets')
  const { search, replace } = useList()
  const saved = useQuery(savedSearchesQuery).data?.rows ?? []
  const current = saved.find(({ filter }) => asksTheSame(fromSaved(filter), search))
  const ready = READY.find((one) => asksTheSame(one.search, search))
  const canSave = !current && !ready && (narrowing(search) > 0 || Boolean(search.q))
  return (
    <div className="mb-3 flex items-center gap-2">
      <nav aria-label={t('tabs.label')} className="min-w-0 grow">
        <Strip current={current?.id ?? ready?.name ?? ''}>
          <ul className="flex gap-1.5 p-0.5">
            {READY.map(({ name, search: asked }) => (
              <li key={name}>
                <ReadyTab name={name} ready={asked} isCurrent={name === ready?.name} onChoose={() => replace({ ...asked })} />
              </li>
            ))}
            {saved.map(({ id, name, filter, is_shared, count, capped }) => (
              <li key={id}>
                <Tab isCurrent={id === current?.id} onChoose={() => replace(fromSaved(filter))} count={count} capped={capped}>
                  {is_shared && <Users aria-label={t('tabs.shared')} className="size-3.5" />}
                  {name}
                </Tab>
              </li>
            ))}
          </ul>
        </Strip>
      </nav>
      {canSave && <SaveKey search={search} />}
      {current?.own && <DropKey id={current.id} name={current.name} />}
    </div>
  )
}

interface ReadyTabProps {
  name: (typeof READY)[number]['name']
  ready: TicketSearch
  isCurrent: boolean
  onChoose: () => void
}

function ReadyTab({ name, ready, isCurrent, onChoose }: ReadyTabProps) {
  const { t } = useTranslation('tickets')
  const { who } = useList()
  const counts = useQuery({ ...countsQuery(who, ready), refetchInterval: 60_000 }).data?.rows
  const wanted = ready.status?.split(',')
  const counted = counts?.filter(({ status }) => !wanted || wanted.includes(status))
  return (
    <Tab isCurrent={isCurrent} onChoose={onChoose} count={counted?.reduce((sum, { count }) => sum + count, 0)} capped={counted?.some(({ capped }) => capped)}>
      {t(`tabs.${name}`)}
    </Tab>
  )
}

interface TabProps {
  isCurrent: boolean
  onChoose: () => void
  count: number | null | undefined
  capped: boolean | null | undefined
  children: React.ReactNode
}

function Tab({ isCurrent, onChoose, count, capped, children }: TabProps) {
  const format = useFormat()
  return (
    <button
      type="button"
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onChoose}
      className={cn(
        'flex h-9 cursor-pointer items-center gap-1.5 rounded-full border px-3 text-[13px]',
        'font-medium whitespace-nowrap text-fg-2 transition-colors hover:bg-hover max-lg:h-11',
        isCurrent ? 'border-brand bg-brand-soft text-brand-ink hover:bg-brand-soft' : 'bg-surface',
      )}
    >
      {children}
      {count != null && (
        <span className="num text-xs font-normal">
          {format.number(count)}
          {capped && '+'}
        </span>
      )}
    </button>
  )
}

function SaveKey({ search }: { search: TicketSearch }) {
  const { t } = useTranslation(['tickets', 'common'])
  const mayShare = useMay('tickets.work')
  const save = useSaveSearch()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)
  function send(event: React.FormEvent) {
    event.preventDefault()
    if (!name.trim()) return
    save.mutate(
      { name: name.trim(), filter: asSaved(search), is_shared: isShared },
      {
        onSuccess: () => {
          showToast(t('tabs.saved', { name: name.trim() }))
          setOpen(false)
          setName('')
        },
      },
    )
  }
  return (
    <>
      <Button variant="soft" onClick={() => setOpen(true)}>
        <BookmarkPlus />
        <span className="max-sm:sr-only">{t('tabs.save')}</span>
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t('tabs.save')}
        description={t('tabs.saveHint')}
        footer={
          <Button variant="primary" type="submit" form="save-search" busy={save.isPending} disabled={!name.trim()}>
            {t('save', { ns: 'common' })}
          </Button>
        }
      >
        <form id="save-search" onSubmit={send} className="space-y-3">
          <Refusal error={save.error} />
          <Field label={t('tabs.name')}>
            <Input autoFocus autoComplete="off" maxLength={100} value={name} onValueChange={setName} />
          </Field>
          {mayShare && <Switch label={t('tabs.share')} hint={t('tabs.shareHint')} checked={isShared} onChange={setShared} />}
        </form>
      </Dialog>
    </>
  )
}

function DropKey({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('tickets')
  const drop = useDeleteSearch()
  return (
    <Button variant="ghost" size="icon" aria-label={t('tabs.drop', { name })} busy={drop.isPending} onClick={() => drop.mutate(id)}>
      {!drop.isPending && <Trash2 />}
    </Button>
  )
}
