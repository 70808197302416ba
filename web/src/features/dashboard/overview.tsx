import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { BarChart } from '@/ui/charts/bar-chart'
import { RingChart } from '@/ui/charts/ring-chart'
import { Skeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { Attention } from './attention'
import { FigureCards } from './figure-cards'
import { Activities, TopProducts } from './glances'
import { analyticsQuery, layoutQuery, type Widget } from './queries'
import { SalesByDay } from './sales-by-day'
import { LatestSales, LowStock } from './short-lists'

const route = getRouteApi('/_shell/')

/** The widgets that the member may see, in the member's order. */
export function Overview() {
  const { branch } = route.useSearch()
  const { data: layout, isError } = useQuery(layoutQuery)
  if (!layout && !isError) return <Skeleton className="h-96 w-full rounded-xl" />
  const widgets = layout?.widgets.filter(({ is_shown }) => is_shown).map(({ widget }) => widget) ?? FIRST
  return (
    <div className="grid grid-flow-dense gap-3 lg:grid-cols-3 lg:gap-4">
      {widgets.map((widget) => (
        <Place key={widget} widget={widget} branch={branch} />
      ))}
    </div>
  )
}

/** What is shown while the arrangement cannot be read. */
const FIRST: readonly Widget[] = ['sales_figures', 'sales_by_day', 'sales_by_category', 'sales_by_branch']

function Place({ widget, branch }: { widget: Widget; branch: string | undefined }) {
  const maySeeSales = useMay('sales.view')
  const maySeeProducts = useMay('products.view')
  switch (widget) {
    case 'attention':
      return <Attention branch={branch} />
    case 'sales_figures':
      return <Figures />
    case 'sales_by_day':
      return <SalesByDay branch={branch} />
    case 'sales_by_category':
      return <ByCategory />
    case 'sales_by_branch':
      return <ByBranch />
    case 'top_selling_products':
      return <TopProducts branch={branch} />
    case 'recent_activities':
      return <Activities branch={branch} />
    case 'latest_sales':
      return maySeeSales && <LatestSales branch={branch} />
    case 'low_stock':
      return maySeeProducts && <LowStock branch={branch} />
  }
}

function useAnalytics() {
  const { range = 'today', branch } = route.useSearch()
  return { range, ...useQuery(analyticsQuery({ range }, branch)) }
}

function Figures() {
  const { range, data, error, refetch, isPlaceholderData } = useAnalytics()
  if (error && !data) {
    return (
      <Card className="lg:col-span-3">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Card>
    )
  }
  return (
    <div className={cn('min-w-0 transition-opacity lg:col-span-3', isPlaceholderData && 'opacity-60')}>
      <FigureCards analytics={data} range={range} />
    </div>
  )
}

function ByCategory() {
  const { t } = useTranslation('dashboard')
  const { data, error, isPlaceholderData } = useAnalytics()
  if (error && !data) return null
  return (
    <Card className={cn('min-w-0 transition-opacity', isPlaceholderData && 'opacity-60')}>
      <CardHeader title={t('byCategory')} />
      <CardBody>
        {!data ? (
          <Skeleton className="h-56" />
        ) : data.by_category.some(({ total }) => total > 0) ? (
          <RingChart slices={data.by_category} />
        ) : (
          <p className="py-10 text-center text-sm text-fg-3">{t('noSales')}</p>
        )}
      </CardBody>
    </Card>
  )
}

function ByBranch() {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  const { data, error, isPlaceholderData } = useAnalytics()
  if ((error && !data) || (data && data.by_branch.length <= 1)) return null
  return (
    <Card className={cn('min-w-0 transition-opacity', isPlaceholderData && 'opacity-60')}>
      <CardHeader title={t('byBranch')} />
      <CardBody>{data ? <BarChart slices={data.by_branch} text={format.money} /> : <Skeleton className="h-32" />}</CardBody>
    </Card>
  )
}
