import { useQuery } from '@tanstack/react-query'
import {
  Ban,
  ChevronDown,
  Copy,
  Flag,
  History as HistoryIcon,
  LogIn,
  LogOut,
  Pencil,
  Plus,
  RotateCcw,
  ShieldX,
  Trash2,
  Upload,
  type LucideIcon,
} from 'lucide-react'
import { useId, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { programName } from '@/lib/browser/device'
import { cn } from '@/lib/cn'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'
import { showToast } from '@/ui/feedback/toast'
import { differencesOf, isCut, isList, listChange, type Difference } from './differences'
import { wholeEntryQuery, type AuditEntry } from './queries'
import { useAuditWords, useValueWords } from './words'

const icons: Record<string, LucideIcon> = {
  create: Plus,
  update: Pencil,
  delete: Trash2,
  restore: RotateCcw,
  login: LogIn,
  login_failed: ShieldX,
  logout: LogOut,
  token_reused: ShieldX,
  export: Upload,
  refuse: Ban,
}
const tones: Record<string, string> = {
  create: 'bg-good-soft text-good',
  restore: 'bg-good-soft text-good',
  delete: 'bg-bad-soft text-bad',
  login_failed: 'bg-bad-soft text-bad',
  token_reused: 'bg-bad-soft text-bad',
  refuse: 'bg-bad-soft text-bad',
  update: 'bg-brand-soft text-brand-ink',
}

interface EntryProps {
  entry: AuditEntry
  /** Shows the date too, if no heading above names the day. */
  showsDate?: boolean
  /** Additional actions in the opened part. */
  actions?: React.ReactNode
}

/** Says who did what; opens to show the values before and after. */
export function Entry({ entry, showsDate = false, actions }: EntryProps) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const words = useAuditWords()
  const branches = useSession()?.branches ?? []
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { key, values } = words.sentence(entry)
  const Icon = icons[entry.action] ?? HistoryIcon
  const branch = branches.find((one) => one.id === entry.branch_id)?.name
  const changed = entry.action === 'update' ? [...new Set(differencesOf(entry.changes).map(({ path }) => words.fieldName(path.slice(0, 1))))] : []
  return (
    <article>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className="flex w-full cursor-pointer items-start gap-3 px-4 py-3 text-start transition-colors hover:bg-hover/60"
      >
        <span aria-hidden className={cn('mt-0.5 grid size-8 shrink-0 place-items-center rounded-full', tones[entry.action] ?? 'bg-muted text-fg-2')}>
          <Icon className="size-4 rtl:-scale-x-100" strokeWidth={1.8} />
        </span>
        <span className="min-w-0 grow">
          <span className="block text-sm text-fg-2 wrap-anywhere">
            <Trans
              t={t}
              i18nKey={key as 'sentences.update'}
              values={values}
              components={{ b: <b className="font-semibold text-fg" />, o: <span className="text-fg" /> }}
            />
          </span>
          <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-fg-3">
            <time dateTime={entry.timestamp} className="num">
              {showsDate ? format.dateTime(entry.timestamp) : format.time(entry.timestamp)}
            </time>
            {branch && <span>{branch}</span>}
            {changed.length > 0 && <span className="min-w-0 break-words">{changed.slice(0, 4).join(t('comma')) + (changed.length > 4 ? '…' : '')}</span>}
            {entry.is_important && (
              <Badge tone="warn">
                <Flag className="size-3" aria-hidden />
                {t('important')}
              </Badge>
            )}
          </span>
        </span>
        <ChevronDown aria-hidden className={cn('mt-2 size-4 shrink-0 text-fg-3 transition-transform', isOpen && 'rotate-180')} />
      </button>
      <div id={id} hidden={!isOpen} className="px-4 pb-4 sm:ps-15">
        {isOpen && <Details entry={entry} actions={actions} />}
      </div>
    </article>
  )
}

function Details({ entry, actions }: { entry: AuditEntry; actions: React.ReactNode }) {
  const { t } = useTranslation(['audit', 'common'])
  const format = useFormat()
  const whole = useQuery({ ...wholeEntryQuery(entry.id), enabled: isCut(entry.changes) }).data
  const differences = differencesOf((whole ?? entry).changes)
  return (
    <div className="space-y-3">
      {differences.length > 0 ? (
        <Differences differences={differences} isNew={entry.action === 'create'} />
      ) : (
        entry.action === 'update' && <p className="text-sm text-fg-3">{t('noDifferences')}</p>
      )}
      <dl className="grid gap-x-6 gap-y-1.5 text-xs sm:grid-cols-[auto_1fr]">
        <Fact label={t('time')}>
          <span className="num">{`${format.longDate(entry.timestamp)}, ${format.time(entry.timestamp)}`}</span>
        </Fact>
        {entry.ip_address && (
          <Fact label={t('address')}>
            <bdi className="num">{entry.ip_address}</bdi>
          </Fact>
        )}
        {entry.user_agent && (
          <Fact label={t('program')}>
            <bdi title={entry.user_agent}>{programName(entry.user_agent)}</bdi>
          </Fact>
        )}
        {entry.trace_id && (
          <Fact label={t('trace')}>
            <span className="flex min-w-0 items-center gap-1">
              <bdi className="num min-w-0 truncate font-mono text-2xs">{entry.trace_id}</bdi>
              <Button
                size="sm"
                variant="ghost"
                className="size-7 px-0 max-lg:size-11"
                aria-label={t('copyTrace')}
                onClick={() => void copy(entry.trace_id ?? '', t('copied', { ns: 'common' }))}
              >
                <Copy className="size-3.5!" />
              </Button>
            </span>
          </Fact>
        )}
      </dl>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}

async function copy(text: string, done: string) {
  await navigator.clipboard.writeText(text)
  showToast(done)
}

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className="flex min-w-0 items-center gap-2 sm:contents">
    <dt className="shrink-0 text-fg-3 sm:self-center">{label}</dt>
    <dd className="min-w-0 text-fg-2">{children}</dd>
  </div>
)

/** The fields with their old and new values; a new record has new values only. */
function Differences({ differences, isNew }: { differences: readonly Difference[]; isNew: boolean }) {
  const { t } = useTranslation('audit')
  const words = useAuditWords()
  return (
    <div className="overflow-hidden rounded-lg border">
      <table className="w-full table-fixed text-sm max-sm:block">
        <thead className="max-sm:sr-only">
          <tr className="border-b bg-bg/60 text-xs text-fg-3 dark:bg-transparent">
            <th scope="col" className="w-1/4 px-3 py-2 text-start font-medium">{t('field')}</th>
            {!isNew && <th scope="col" className="px-3 py-2 text-start font-medium">{t('before')}</th>}
            <th scope="col" className="px-3 py-2 text-start font-medium">{isNew ? t('value') : t('after')}</th>
          </tr>
        </thead>
        <tbody className="divide-y max-sm:block">
          {differences.map((difference) => (
            <tr key={difference.path.join(' ')} className="max-sm:flex max-sm:flex-col max-sm:gap-1 max-sm:px-3 max-sm:py-2.5">
              <th scope="row" className="text-start align-top font-medium text-fg-2 max-sm:text-xs sm:px-3 sm:py-2">
                {words.fieldName(difference.path)}
              </th>
              <Values difference={difference} isNew={isNew} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Values({ difference: { path, old, now }, isNew }: { difference: Difference; isNew: boolean }) {
  const text = useValueWords()
  // The path of a size's price ends with the size.
  const field = path.findLast((name) => /^[a-z_]+$/.test(name)) ?? ''
  const cell = 'align-top break-words sm:px-3 sm:py-2'
  if (isList(old) || isList(now)) {
    const { removed, added } = listChange(isList(old) ? old : [], isList(now) ? now : [])
    return (
      <>
        {!isNew && (
          <td className={cell}>
            <Chips texts={removed.map((one) => text(field, one))} className="bg-bad-soft text-bad" mark="−" />
          </td>
        )}
        <td className={cell}>
          <Chips texts={added.map((one) => text(field, one))} className={isNew ? 'bg-muted text-fg-2' : 'bg-good-soft text-good'} mark={isNew ? '' : '+'} />
          {isNew && !isList(now) && text(field, now)}
        </td>
      </>
    )
  }
  return (
    <>
      {!isNew && (
        <td className={cn(cell, 'num text-fg-3')}>
          {old === null ? <span>—</span> : <del className="decoration-fg-3/50">{text(field, old)}</del>}
        </td>
      )}
      <td className={cn(cell, 'num font-medium')}>{now === null ? <span className="text-fg-3">—</span> : text(field, now)}</td>
    </>
  )
}

function Chips({ texts, className, mark }: { texts: readonly string[]; className: string; mark: string }) {
  if (texts.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-1">
      {texts.map((text, index) => (
        // Two items of a list may have the same text.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={`${text} ${index}`} className={cn('rounded-md px-1.5 py-0.5 text-xs', className)}>
          {mark && <span aria-hidden>{mark} </span>}
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  )
}
