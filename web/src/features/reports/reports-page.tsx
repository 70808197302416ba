import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Skeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { ByDate, ByStatus, Opened } from './charts'
import { Choices } from './choices'
import { OverviewCards } from './figures'
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
} from './queries'
import { Agents, DelayTable, ResponseTimes } from './tables'

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
