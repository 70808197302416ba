import { useQuery } from '@tanstack/react-query'
import { BadgeCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { ApprovalCard } from './approval-card'
import { decidedQuery, pendingQuery } from './queries'

/** The prices beyond their limits that sellers ask for; those without an answer come first. */
export function ApprovalsPage() {
  const { t } = useTranslation('approvals')
  const pending = useQuery(pendingQuery)
  const decided = useQuery(decidedQuery)
  return (
    <>
      <PageHeader title={t('title')} />
      {pending.isPending && (
        <Card>
          <SkeletonRows />
        </Card>
      )}
      {pending.isError && !pending.data && (
        <Card>
          <ErrorState error={pending.error} onRetry={() => void pending.refetch()} />
        </Card>
      )}
      {pending.data?.rows.length === 0 && (
        <Card>
          <EmptyState icon={BadgeCheck} title={t('empty')} description={t('emptyHint')} />
        </Card>
      )}
      <ul aria-label={t('statuses.pending')} aria-live="polite" className="grid gap-3 lg:grid-cols-2">
        {pending.data?.rows.map((approval) => (
          <ApprovalCard key={approval.id} approval={approval} />
        ))}
      </ul>
      {decided.data && decided.data.rows.length > 0 && (
        <section className="mt-6 space-y-3">
          <h2 className="text-sm font-semibold">{t('decided')}</h2>
          <ul className="grid gap-3 lg:grid-cols-2">
            {decided.data.rows.map((approval) => (
              <ApprovalCard key={approval.id} approval={approval} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
