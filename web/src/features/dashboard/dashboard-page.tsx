import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ChartLine, PackageCheck, ReceiptText, Table2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '@/lib/browser/use-page-title'
import { cn } from '@/lib/cn'
import { everyDay, hourIn } from '@/lib/time/days'
import { useBranchesFor, useMay, useUses } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { useToday } from '@/session/use-today'
import { BarChart } from '@/ui/charts/bar-chart'
import { LineChart } from '@/ui/charts/line-chart'
import { RingChart } from '@/ui/charts/ring-chart'
import { Badge } from '@/ui/elements/badge'
import { Button, buttonClass } from '@/ui/elements/button'
import { Skeleton, SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/ui/layout/table'
import { FigureCards } from './figure-cards'
import { greetingAt } from './greeting'
import { Home } from './home'
import { analyticsQuery, daysQuery, DAYS_SHOWN, latestSalesQuery, lowStockQuery } from './queries'

const RANGES = ['today', 'week', 'month'] as const
const route = getRouteApi('/_shell/')

export function DashboardPage() {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  const signedIn = useSession()
  const maySeeSales = useMay('sales.view_analytics')
  const mayAnalyse = useUses('shop') && maySeeSales
  const day = useToday()
  usePageTitle(t('title'))
  return (
    <>
      <PageHeader
        title={t(`greetings.${greetingAt(hourIn(signedIn?.organization.timeZone))}`, { name: signedIn?.fullName.split(' ')[0] ?? '' })}
        description={format.longDate(day)}
        choices={mayAnalyse && <Choices />}
      />
      {mayAnalyse ? <Overview /> : <Home />}
    </>
  )
}

function Choices() {
  const { t } = useTranslation('dashboard')
  const { range = 'today', branch } = route.useSearch()
  const navigate = route.useNavigate()
  const branches = useBranchesFor('sales.view_analytics')
  return (
    <>
      {branches.length > 1 && (
        <Select
          label={t('branch')}
          items={[{ value: '', label: t('allBranches') }, ...branches.map(({ id, name }) => ({ value: id, label: name }))]}
          value={branch ?? ''}
          onChange={(chosen) => void navigate({ search: (search) => ({ ...search, branch: chosen || undefined }), replace: true, resetScroll: false })}
          className="w-44"
        />
      )}
      <Segmented
        label={t('range')}
        items={RANGES.map((value) => ({ value, label: t(`ranges.${value}`) }))}
        value={range}
        onChange={(chosen) => void navigate({ search: (search) => ({ ...search, range: chosen }), replace: true, resetScroll: false })}
      />
    </>
  )
}

function Overview() {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  const { range = 'today', branch } = route.useSearch()
  const maySeeSales = useMay('sales.view')
  const maySeeProducts = useMay('products.view')
  const { data: analytics, error, refetch, isPlaceholderData } = useQuery(analyticsQuery({ range }, branch))
  const hasSales = analytics !== undefined && analytics.by_category.some((slice) => slice.total > 0)
  const empty = <p className="py-10 text-center text-sm text-fg-3">{t('noSales')}</p>
  const failed = error && !analytics

  return (
    <div className="space-y-3 lg:space-y-4">
      {failed ? (
        <Card>
          <ErrorState error={error} onRetry={() => void refetch()} />
        </Card>
      ) : (
        <div className={cn('transition-opacity', isPlaceholderData && 'opacity-60')}>
          <FigureCards analytics={analytics} range={range} />
        </div>
      )}
      <div className="grid gap-3 lg:grid-cols-3 lg:gap-4">
        <SalesByDay branch={branch} />
        {!failed && (
          <Card className={cn('transition-opacity', isPlaceholderData && 'opacity-60')}>
            <CardHeader title={t('byCategory')} />
            <CardBody>{!analytics ? <Skeleton className="h-56" /> : hasSales ? <RingChart slices={analytics.by_category} /> : empty}</CardBody>
          </Card>
        )}
        {!failed && (!analytics || analytics.by_branch.length > 1) && (
          <Card className={cn('transition-opacity', isPlaceholderData && 'opacity-60')}>
            <CardHeader title={t('byBranch')} />
            <CardBody>{analytics ? <BarChart slices={analytics.by_branch} text={format.money} /> : <Skeleton className="h-32" />}</CardBody>
          </Card>
        )}
        {maySeeSales && <LatestSales branch={branch} />}
        {maySeeProducts && <LowStock branch={branch} />}
      </div>
    </div>
  )
}

function SalesByDay({ branch }: { branch: string | undefined }) {
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

function LatestSales({ branch }: { branch: string | undefined }) {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  const { data: latest, error, refetch } = useQuery(latestSalesQuery(branch))
  return (
    <Card className="min-w-0">
      <CardHeader title={t('latest')}>
        <Link to="/sales" search={branch ? { branch } : {}} className={buttonClass({ variant: 'ghost', size: 'sm' })}>
          {t('showAll')}
        </Link>
      </CardHeader>
      <div className="py-2">
        {error && !latest ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : !latest ? (
          <SkeletonRows rows={5} />
        ) : latest.rows.length === 0 ? (
          <EmptyState icon={ReceiptText} title={t('noLatest')} />
        ) : (
          <ul>
            {latest.rows.map((sale) => (
              <li key={sale.id}>
                <Link
                  to="/sales/$id"
                  params={{ id: sale.id }}
                  className="flex items-center justify-between gap-3 px-4 py-2 transition-colors hover:bg-hover sm:px-5"
                >
                  <span className="min-w-0">
                    <span className="block truncate">{sale.lines[0]?.product_name}</span>
                    <span className="num block truncate text-xs text-fg-3">
                      {format.dayMonth(sale.sold_on)} · {format.time(sale.date)} · {sale.seller_name}
                    </span>
                  </span>
                  <span className="num shrink-0 font-medium">{format.money(sale.amount)}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}

function LowStock({ branch }: { branch: string | undefined }) {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  const { data: low, error, refetch } = useQuery(lowStockQuery(branch))
  return (
    <Card className="min-w-0">
      <CardHeader title={t('lowStock')} className="min-h-11.5">
        {low && low.rows.length > 0 && low.page.total != null && <Badge tone="warn">{format.number(low.page.total)}</Badge>}
      </CardHeader>
      <div className="py-2">
        {error && !low ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : !low ? (
          <SkeletonRows rows={5} />
        ) : low.rows.length === 0 ? (
          <EmptyState icon={PackageCheck} title={t('nothingLow')} description={t('nothingLowDetail')} />
        ) : (
          <ul>
            {low.rows.map((product) => (
              <li key={product.id} className="flex items-center justify-between gap-3 px-4 py-2 sm:px-5">
                <span className="min-w-0">
                  <span className="block truncate">{product.name}</span>
                  <span className="block truncate text-xs text-fg-3">{product.category}</span>
                </span>
                <Badge tone="warn" dot>
                  {t(`left.${product.type}`, { amount: format.number((product.type === 'meter' ? product.remaining_length : product.quantity) ?? 0) })}
                </Badge>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}
