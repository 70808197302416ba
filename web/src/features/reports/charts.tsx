import { useTranslation } from 'react-i18next'
import { everyDay } from '@/lib/time/days'
import { STATUSES } from '@/tickets/words'
import { BarChart } from '@/ui/charts/bar-chart'
import { LineChart } from '@/ui/charts/line-chart'
import { RingChart } from '@/ui/charts/ring-chart'
import { None } from './parts'
import type { Grouped } from './queries'

export function ByDate({ report }: { report: Grouped }) {
  const { t } = useTranslation('reports')
  const days = everyDay(report.from, report.to, report.rows.map(({ key, figures }) => ({ key, total: figures.opened })))
  return <LineChart points={days} text={(total) => t('tickets', { count: total })} />
}

export function ByStatus({ report }: { report: Grouped }) {
  const { t } = useTranslation(['reports', 'tickets'])
  const slices = report.rows.map(({ key, figures }) => ({
    key,
    label: STATUSES.some((status) => status === key) ? t(`tickets:statuses.${key as 'pending'}`) : key,
    total: figures.opened,
  }))
  return slices.some(({ total }) => total > 0) ? <RingChart slices={slices} /> : <None />
}

export function Opened({ report }: { report: Grouped }) {
  const { t } = useTranslation('reports')
  const slices = report.rows.map(({ key, label, figures }) => ({ key, label, total: figures.opened })).filter(({ total }) => total > 0)
  return slices.length > 0 ? <BarChart slices={slices} text={(total) => t('tickets', { count: total })} /> : <None />
}
