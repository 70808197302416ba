import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { PriorityMark } from '@/tickets/badges'
import type { TicketPriority } from '@/tickets/words'
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/ui/layout/table'
import { keptShare, None, useSeconds } from './parts'
import type { Delays, Grouped, Times } from './queries'

export function ResponseTimes({ report }: { report: Times }) {
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

export function Agents({ report }: { report: Grouped }) {
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

export function DelayTable({ report }: { report: Delays }) {
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
