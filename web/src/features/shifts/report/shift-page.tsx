import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowLeft, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'
import { Notice } from '@/ui/feedback/notice'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { printPage } from '@/ui/print-page'
import { fetchReportPage, reportQuery, type CashMove, type Shift, type ShiftReport } from '../queries'
import { ShiftActions } from '../shift-actions'
import { Signed, toneOf } from '../words'
import { signedAmount } from './figures'
import { Figures } from './report-figures'
import { Fact } from './rows'

const route = getRouteApi('/_shell/shifts/$id')

/** A shift and its report: what was in the drawer, what moved, and how it was counted. */
export function ShiftPage() {
  const { t } = useTranslation('shifts')
  const { id } = route.useParams()
  const query = useQuery(reportQuery(id))
  return (
    <div className="mx-auto max-w-3xl">
      <Link to="/shifts" search={{}} className="mb-2 inline-flex items-center gap-1 text-sm text-fg-3 hover:text-fg max-lg:min-h-11">
        <ArrowLeft className="size-4 rtl:rotate-180" />
        {t('title')}
      </Link>
      {query.isPending && <SkeletonRows rows={4} />}
      {query.isError && !query.data && <ErrorState page error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Report report={query.data} />}
    </div>
  )
}

function Report({ report: { shift, figures, cash } }: { report: ShiftReport }) {
  const { t } = useTranslation('shifts')
  const isOpen = shift.status === 'open'
  return (
    <>
      <PageHeader
        title={t('titleOf', { number: shift.number, till: shift.till_name })}
        description={
          <span className="flex items-center gap-2">
            {shift.branch_name}
            {isOpen && (
              <Badge tone="good" dot>
                {t('isOpen')}
              </Badge>
            )}
          </span>
        }
        actions={
          <Button onClick={() => void printPage(() => fetchReportPage(shift.id))}>
            <Printer />
            {t(isOpen ? 'printX' : 'printZ')}
          </Button>
        }
      />
      <div className="space-y-4">
        {isOpen && <ShiftActions shift={shift} />}
        <Drawer shift={shift} expected={shift.expected_cash ?? figures?.expected_cash} />
        {isOpen && !figures && <Notice>{t('toldLater')}</Notice>}
        {figures && <Figures figures={figures} />}
        {cash.length > 0 && <Moves moves={cash} />}
      </div>
    </>
  )
}

/** When and by whom it was opened and closed, and the cash of the drawer. */
function Drawer({ shift, expected }: { shift: Shift; expected: number | undefined }) {
  const { t } = useTranslation('shifts')
  const format = useFormat()
  return (
    <Card>
      {shift.difference != null && <Difference amount={shift.difference} />}
      <CardBody>
        <dl className="num space-y-2.5 text-sm">
          <Fact label={t('opened')}>
            {format.dateTime(shift.opened_at)} · {shift.opened_by_name}
          </Fact>
          {shift.closed_at && (
            <Fact label={t('closed')}>
              {format.dateTime(shift.closed_at)} · {shift.closed_by_name}
            </Fact>
          )}
          <Fact label={t('float')}>{format.money(shift.opening_float)}</Fact>
          {expected !== undefined && <Fact label={t(shift.closed_at ? 'expected' : 'expectedNow')}>{format.money(expected)}</Fact>}
          {shift.counted_cash != null && (
            <Fact label={t('countedCash')}>
              <b className="font-semibold">{format.money(shift.counted_cash)}</b>
            </Fact>
          )}
          {shift.counted.map((count) => (
            <Fact key={count.type} label={t('countedOf', { type: t(`payments.${count.type}`) })}>
              {format.money(count.counted)} <Signed amount={count.difference} className={toneOf(count.difference)} />
            </Fact>
          ))}
          {shift.note && (
            <Fact label={t('note')}>
              <span className="whitespace-pre-line">{shift.note}</span>
            </Fact>
          )}
        </dl>
      </CardBody>
    </Card>
  )
}

/** How the count ended. */
function Difference({ amount }: { amount: number }) {
  const { t } = useTranslation('shifts')
  const format = useFormat()
  return (
    <div className="border-b px-4 py-4 sm:px-5">
      <p className="text-sm text-fg-2">{t(amount === 0 ? 'fitsLong' : amount < 0 ? 'short' : 'over')}</p>
      <p className={cn('mt-0.5 text-3xl font-semibold tracking-tight', amount === 0 ? 'text-good' : toneOf(amount))}>
        <Signed amount={amount} /> <span className="text-base font-medium">{format.currency}</span>
      </p>
    </div>
  )
}

/** Cash that was put in and taken out. */
function Moves({ moves }: { moves: readonly CashMove[] }) {
  const { t } = useTranslation('shifts')
  const format = useFormat()
  return (
    <Card className="overflow-hidden">
      <CardHeader title={t('moves')} className="pb-3.5" />
      <ul>
        {moves.map((move) => (
          <li key={move.id} className="flex items-center justify-between gap-3 border-t px-4 py-2.5 text-sm sm:px-5">
            <div className="min-w-0">
              <p className="wrap-anywhere">{move.reason}</p>
              <p className="num truncate text-xs text-fg-3">
                {format.dateTime(move.recorded_at)} · {move.recorded_by_name}
              </p>
            </div>
            <Signed amount={signedAmount(move)} className={cn('shrink-0 font-semibold', toneOf(signedAmount(move)))} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
