import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowDownRight, ArrowUpRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useLanguage } from '@/lib/text/language'
import { addDays, everyDay } from '@/lib/time/days'
import { formatDuration } from '@/lib/time/duration'
import { useBranchesFor, useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { useToday } from '@/session/use-today'
import { PriorityMark } from '@/tickets/badges'
import { STATUSES, type TicketPriority } from '@/tickets/words'
import { BarChart } from '@/ui/charts/bar-chart'
import { LineChart } from '@/ui/charts/line-chart'
import { RingChart } from '@/ui/charts/ring-chart'
import { Skeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { DateField } from '@/ui/inputs/date-field'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/ui/layout/table'
import {
  byAgentQuery,
  byBranchQuery,
  byCategoryQuery,
  byDateQuery,
  byStatusQuery,
  delaysQuery,
  overviewQuery,
  timesQuery,
  type Asked,
  type Delays,
  type Grouped,
  type Overview,
  type Range,
  type Times,
} from './queries'

const RANGES = ['today', 'week', 'month', 'year', 'custom'] as const
const route = getRouteApi('/_shell/reports')

export function ReportsPage() {
  const { t } = useTranslation('reports')
  const { range = 'month', ...rest } = route.useSearch()
  // A custom period needs both dates.
  const asked: Asked = { range: range === 'custom' && !(rest.from && rest.to) ? 'month' : range, ...rest }
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} choices={<Choices asked={asked} />} />
      <div className="space-y-3 lg:space-y-4">
        <Loaded query={useQuery(overviewQuery(asked))} className="h-52">
          {(overview) => <OverviewCards overview={overview} />}
        </Loaded>
        <div className="grid gap-3 lg:grid-cols-3 lg:gap-4">
          <Card className="min-w-0 lg:col-span-2">
            <CardHeader title={t('byDate')} />
            <CardBody>
              <Loaded query={useQuery(byDateQuery(asked))} className="h-60">
                {(report) => <ByDate report={report} />}
              </Loaded>
            </CardBody>
          </Card>
          <Card className="min-w-0">
            <CardHeader title={t('byStatus')} />
            <CardBody>
              <Loaded query={useQuery(byStatusQuery(asked))} className="h-60">
                {(report) => <ByStatus report={report} />}
              </Loaded>
            </CardBody>
          </Card>
          <Card className="min-w-0">
            <CardHeader title={t('byBranch')} />
            <CardBody>
              <Loaded query={useQuery(byBranchQuery(asked))} className="h-32">
                {(report) => <Opened report={report} />}
              </Loaded>
            </CardBody>
          </Card>
          <Card className="min-w-0">
            <CardHeader title={t('byCategory')} />
            <CardBody>
              <Loaded query={useQuery(byCategoryQuery(asked))} className="h-32">
                {(report) => <Opened report={report} />}
              </Loaded>
            </CardBody>
          </Card>
          <Card className="min-w-0">
            <CardHeader title={t('times.title')} />
            <CardBody className="px-0 sm:px-0">
              <Loaded query={useQuery(timesQuery(asked))} className="h-32">
                {(report) => <ResponseTimes report={report} />}
              </Loaded>
            </CardBody>
          </Card>
        </div>
        <Card className="min-w-0 overflow-hidden">
          <CardHeader title={t('byAgent')} />
          <CardBody className="px-0 sm:px-0">
            <Loaded query={useQuery(byAgentQuery(asked))} className="h-32">
              {(report) => <Agents report={report} />}
            </Loaded>
          </CardBody>
        </Card>
        <Card className="min-w-0 overflow-hidden">
          <CardHeader title={t('delays.title')} />
          <CardBody className="px-0 sm:px-0">
            <Loaded query={useQuery(delaysQuery(asked))} className="h-32">
              {(report) => <DelayTable report={report} />}
            </Loaded>
          </CardBody>
        </Card>
      </div>
    </>
  )
}

/** A report, its placeholder while it loads, or its error. */
function Loaded<T>({ query, className, children }: { query: UseQueryResult<T>; className: string; children: (report: T) => React.ReactNode }) {
  if (query.data !== undefined) return <div className={cn('transition-opacity', query.isPlaceholderData && 'opacity-60')}>{children(query.data)}</div>
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return <Skeleton className={className} />
}

function Choices({ asked }: { asked: Asked }) {
  const { t } = useTranslation('reports')
  const navigate = route.useNavigate()
  const branches = useBranchesFor('tickets.view_reports')
  const now = useToday()
  const change = (part: Partial<Asked>) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  function choose(range: Range) {
    if (range !== 'custom') return change({ range, from: undefined, to: undefined })
    change({ range, from: addDays(now, -29), to: now })
  }
  return (
    <>
      {branches.length > 1 && (
        <Select
          label={t('branch')}
          className="w-44"
          items={[{ value: '', label: t('allBranches') }, ...branches.map(({ id, name }) => ({ value: id, label: name }))]}
          value={asked.branch ?? ''}
          onChange={(branch) => change({ branch: branch || undefined })}
        />
      )}
      <Segmented
        label={t('range')}
        className="max-lg:[&>*]:h-10"
        items={RANGES.map((value) => ({ value, label: t(`ranges.${value}`) }))}
        value={asked.range}
        onChange={choose}
      />
      {asked.range === 'custom' && (
        <div className="grid w-full grid-cols-2 gap-2 sm:w-80">
          <DateField
            label={t('from')}
            value={asked.from ?? null}
            onChange={(from) => from && change({ from, to: asked.to && asked.to > from ? asked.to : from })}
          />
          <DateField
            label={t('to')}
            value={asked.to ?? null}
            onChange={(to) => to && change({ to, from: asked.from && asked.from < to ? asked.from : to })}
          />
        </div>
      )}
    </>
  )
}

function useSeconds() {
  const { language } = useLanguage()
  return (seconds: number | null | undefined) => (seconds == null ? '—' : formatDuration(seconds / 60, language))
}

/** The share of service levels that were met; empty if there were none. */
const keptShare = (promised: number, late: number) => (promised > 0 ? 1 - late / promised : undefined)

function OverviewCards({ overview: { totals, previous, now } }: { overview: Overview }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const seconds = useSeconds()
  const kept = keptShare(totals.resolution_promised, totals.resolution_late)
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-4">
      <Figure label={t('figures.opened')} value={format.number(totals.opened)} now={totals.opened} before={previous.opened} />
      <Figure label={t('figures.solved')} value={format.number(totals.solved)} now={totals.solved} before={previous.solved} good="up" />
      <Figure
        label={t('figures.firstResponse')}
        value={seconds(totals.first_response_seconds)}
        now={totals.first_response_seconds}
        before={previous.first_response_seconds}
        good="down"
      />
      <Figure
        label={t('figures.resolution')}
        value={seconds(totals.resolution_seconds)}
        now={totals.resolution_seconds}
        before={previous.resolution_seconds}
        good="down"
      />
      <Figure
        label={t('figures.kept')}
        value={kept === undefined ? '—' : format.percent(kept)}
        now={kept}
        before={keptShare(previous.resolution_promised, previous.resolution_late)}
        good="up"
      />
      <Figure
        label={t('figures.rating')}
        value={totals.rating == null ? '—' : format.number(totals.rating, { maximumFractionDigits: 1 })}
        now={totals.rating}
        before={previous.rating}
        good="up"
      />
      <Queue label={t('figures.open')} count={now.open} search={{ status: 'pending,in_progress' }} />
      <Queue label={t('figures.overdue')} count={now.overdue} search={{ overdue: true }} bad />
    </div>
  )
}

interface FigureProps {
  label: string
  value: string
  now: number | null | undefined
  before: number | null | undefined
  /** Which direction is good; without it, a change is neutral. */
  good?: 'up' | 'down'
}

function Figure({ label, value, now, before, good }: FigureProps) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const change = now == null || before == null || before === 0 ? null : now / before - 1
  const Arrow = change !== null && change < 0 ? ArrowDownRight : ArrowUpRight
  const tone = change === null || change === 0 || !good ? 'text-fg-2' : change > 0 === (good === 'up') ? 'text-good' : 'text-bad'
  return (
    <Card className="min-w-0 p-4">
      <h2 className="text-xs font-medium text-fg-2">{label}</h2>
      <p className="num mt-1.5 text-lg font-semibold tracking-tight sm:text-2xl">{value}</p>
      {change === null ? (
        <p className="mt-1.5 text-xs text-fg-3">{t('noBefore')}</p>
      ) : (
        <p className="mt-1.5 flex flex-wrap items-center gap-x-1.5 text-xs text-fg-3">
          <span className={cn('num inline-flex items-center gap-0.5 font-medium', tone)}>
            <Arrow aria-hidden className="size-3.5 rtl:-scale-x-100" />
            <span className="sr-only">{change < 0 ? '−' : '+'}</span>
            {format.percent(Math.abs(change))}
          </span>
          {t('before')}
        </p>
      )}
    </Card>
  )
}

function Queue({ label, count, search, bad = false }: { label: string; count: number; search: { status?: string; overdue?: boolean }; bad?: boolean }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const maySee = useMay('tickets.view')
  return (
    <Card className="relative min-w-0 p-4">
      <h2 className="text-xs font-medium text-fg-2">{label}</h2>
      <p className={cn('num mt-1.5 text-lg font-semibold tracking-tight sm:text-2xl', bad && count > 0 && 'text-bad')}>{format.number(count)}</p>
      <p className="mt-1.5 text-xs text-fg-3">
        {maySee ? (
          <Link to="/tickets" search={search} className="text-brand-ink after:absolute after:inset-0">
            {t('show')}
          </Link>
        ) : (
          t('now')
        )}
      </p>
    </Card>
  )
}

function ByDate({ report }: { report: Grouped }) {
  const { t } = useTranslation('reports')
  const days = everyDay(report.from, report.to, report.rows.map(({ key, figures }) => ({ key, total: figures.opened })))
  return <LineChart points={days} text={(total) => t('tickets', { count: total })} />
}

function ByStatus({ report }: { report: Grouped }) {
  const { t } = useTranslation(['reports', 'tickets'])
  const slices = report.rows.map(({ key, figures }) => ({
    key,
    label: STATUSES.some((status) => status === key) ? t(`tickets:statuses.${key as 'pending'}`) : key,
    total: figures.opened,
  }))
  return slices.some(({ total }) => total > 0) ? <RingChart slices={slices} /> : <None />
}

function Opened({ report }: { report: Grouped }) {
  const { t } = useTranslation('reports')
  const slices = report.rows.map(({ key, label, figures }) => ({ key, label, total: figures.opened })).filter(({ total }) => total > 0)
  return slices.length > 0 ? <BarChart slices={slices} text={(total) => t('tickets', { count: total })} /> : <None />
}

function None() {
  const { t } = useTranslation('reports')
  return <p className="py-10 text-center text-sm text-fg-3">{t('none')}</p>
}

function ResponseTimes({ report }: { report: Times }) {
  const { t } = useTranslation('reports')
  const seconds = useSeconds()
  const rows = [
    { name: 'firstResponse', spread: report.totals.first_response },
    { name: 'resolution', spread: report.totals.resolution },
  ] as const
  return (
    <Table>
      <TableHead>
        <HeadCell>
          <span className="sr-only">{t('times.title')}</span>
        </HeadCell>
        {rows.map(({ name }) => (
          <HeadCell key={name} end className="px-2 whitespace-normal last:pe-4">
            {t(`figures.${name}`)}
          </HeadCell>
        ))}
      </TableHead>
      <TableBody>
        {(['mean', 'median', 'p90'] as const).map((measure) => (
          <TableRow key={measure}>
            <th scope="row" className="h-11 px-4 text-start font-normal text-fg-2">
              {t(`times.${measure}`)}
            </th>
            {rows.map(({ name, spread }) => (
              <Cell key={name} end className="h-11 px-2 font-medium last:pe-4">
                {spread.tickets > 0 ? seconds(spread[measure]) : '—'}
              </Cell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function Agents({ report }: { report: Grouped }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const seconds = useSeconds()
  if (report.rows.length === 0) return <None />
  return (
    <Table label={t('byAgent')}>
      <TableHead>
        <HeadCell>{t('agent')}</HeadCell>
        <HeadCell end>{t('figures.opened')}</HeadCell>
        <HeadCell end>{t('figures.solved')}</HeadCell>
        <HeadCell end>{t('figures.firstResponse')}</HeadCell>
        <HeadCell end>{t('figures.resolution')}</HeadCell>
        <HeadCell end>{t('figures.kept')}</HeadCell>
        <HeadCell end>{t('figures.rating')}</HeadCell>
      </TableHead>
      <TableBody>
        {report.rows.map(({ key, label, figures }) => {
          const kept = keptShare(figures.resolution_promised, figures.resolution_late)
          return (
            <TableRow key={key}>
              <Cell className="font-medium">{label || t('nobody')}</Cell>
              <Cell end>{format.number(figures.opened)}</Cell>
              <Cell end>{format.number(figures.solved)}</Cell>
              <Cell end>{seconds(figures.first_response_seconds)}</Cell>
              <Cell end>{seconds(figures.resolution_seconds)}</Cell>
              <Cell end>{kept === undefined ? '—' : format.percent(kept)}</Cell>
              <Cell end>{figures.rating == null ? '—' : format.number(figures.rating, { maximumFractionDigits: 1 })}</Cell>
            </TableRow>
          )
        })}
      </TableBody>
    </Table>
  )
}

function DelayTable({ report }: { report: Delays }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  if (report.rows.length === 0) return <None />
  const of = (late: number, promised: number) => t('delays.of', { late: format.number(late), promised: format.number(promised) })
  return (
    <Table label={t('delays.title')}>
      <TableHead>
        <HeadCell>{t('branch')}</HeadCell>
        <HeadCell>{t('priority')}</HeadCell>
        <HeadCell end>{t('delays.firstResponse')}</HeadCell>
        <HeadCell end>{t('delays.resolution')}</HeadCell>
        <HeadCell end>{t('figures.overdue')}</HeadCell>
      </TableHead>
      <TableBody>
        {report.rows.map(({ branch_id, branch_name, priority, delays }) => (
          <TableRow key={`${branch_id} ${priority}`}>
            <Cell className="font-medium">{branch_name}</Cell>
            <Cell>
              <PriorityMark priority={priority as TicketPriority} />
            </Cell>
            <Cell end className={cn(delays.first_response_late > 0 && 'text-bad')}>
              {of(delays.first_response_late, delays.first_response_promised)}
            </Cell>
            <Cell end className={cn(delays.resolution_late > 0 && 'text-bad')}>
              {of(delays.resolution_late, delays.resolution_promised)}
            </Cell>
            <Cell end className={cn(delays.overdue_now > 0 && 'font-medium text-bad')}>
              {format.number(delays.overdue_now)}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
