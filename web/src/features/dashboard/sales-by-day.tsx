import { useQuery } from '@tanstack/react-query'
import { ChartLine, Table2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { everyDay } from '@/lib/time/days'
import { useFormat } from '@/session/use-format'
import { useToday } from '@/session/use-today'
import { LineChart } from '@/ui/charts/line-chart'
import { Button } from '@/ui/elements/button'
import { Skeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Segmented } from '@/ui/inputs/segmented'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/ui/layout/table'
import { daysQuery, DAYS_SHOWN } from './queries'

/** What was sold on each of the last days. */
export function SalesByDay({ branch }: { branch: string | undefined }) {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  const [count, setCount] = useState<'7' | '30'>(`${DAYS_SHOWN}`)
  const [isTable, setTable] = useState(false)
  const today = useToday()
  const { data: analytics, error, refetch, isPlaceholderData } = useQuery(daysQuery(today, Number(count), branch))
  const days = analytics && everyDay(analytics.from, analytics.to, analytics.by_day)
  return (
    <Card className="min-w-0 lg:col-span-2">
      <CardHeader title={t('byDay')}>
        <span className="flex items-center gap-1.5">
          <Segmented
            label={t('days')}
            items={(['7', '30'] as const).map((value) => ({ value, label: format.number(Number(value)) }))}
            value={count}
            onChange={setCount}
          />
          <Button
            variant="ghost"
            size="icon"
            aria-pressed={isTable}
            aria-label={isTable ? t('asChart') : t('asTable')}
            onClick={() => setTable(!isTable)}
          >
            {isTable ? <ChartLine /> : <Table2 />}
          </Button>
        </span>
      </CardHeader>
      <CardBody className={cn('transition-opacity', isPlaceholderData && 'opacity-60')}>
        {error && !days ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : !days ? (
          <Skeleton className="h-60" />
        ) : isTable ? (
          <Table className="max-h-72 overflow-y-auto">
            <TableHead>
              <HeadCell>{t('day')}</HeadCell>
              <HeadCell end>{t('amount')}</HeadCell>
            </TableHead>
            <TableBody>
              {days.toReversed().map(({ day, total }) => (
                <TableRow key={day}>
                  <Cell className="num h-10">{format.date(day)}</Cell>
                  <Cell end className="h-10">
                    {format.money(total)}
                  </Cell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        ) : (
          <LineChart points={days} text={format.money} />
        )}
      </CardBody>
    </Card>
  )
}
