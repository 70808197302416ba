import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { summaryQuery, type CommissionFilter } from './queries'
import { Earned } from './words'

/** What was earned in all, what is still to be paid, and what was paid. */
export function Figures({ filter }: { filter: Omit<CommissionFilter, 'status'> }) {
  const { t } = useTranslation('commissions')
  const query = useQuery(summaryQuery(filter))
  if (query.isPending) return <Skeleton className="mb-4 h-20 rounded-xl" />
  if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const { amount, pending_amount: pending, paid_amount: paid } = query.data.totals
  const figures = [
    ['earned', amount],
    ['pending', pending],
    ['paid', paid],
  ] as const
  return (
    <Card className="mb-4 grid grid-cols-2 gap-px overflow-hidden bg-line sm:grid-cols-3">
      {figures.map(([name, sum]) => (
        <dl key={name} className="min-w-0 bg-surface px-4 py-3 first:max-sm:col-span-2 sm:px-5">
          <dt className="truncate text-xs text-fg-3">{t(`figures.${name}`)}</dt>
          <dd className="mt-1">
            <Earned amount={sum} className="text-base whitespace-nowrap sm:text-lg" />
          </dd>
        </dl>
      ))}
    </Card>
  )
}
