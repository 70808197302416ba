import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { HandCoins, Inbox, ReceiptText, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/session/use-format'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { Card, CardHeader } from '@/ui/layout/card'
import { dashboardQuery, type Dashboard } from './queries'

type Activity = Dashboard['recent_activities'][number]
const ICONS = { sale: ReceiptText, debt_payment: HandCoins, return: Undo2, ticket: Inbox } satisfies Record<Activity['kind'], unknown>

/** What sold best in the last 30 days. */
export function TopProducts({ branch }: { branch: string | undefined }) {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  const { data, error, refetch } = useQuery(dashboardQuery(branch))
  const products = data?.top_selling_products
  if (data && !products) return null
  return (
    <Card className="min-w-0">
      <CardHeader title={t('top.title')} />
      <div className="py-2">
        {error && !data ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : !products ? (
          <SkeletonRows rows={5} />
        ) : products.length === 0 ? (
          <EmptyState icon={ReceiptText} title={t('noSales')} />
        ) : (
          <ol>
            {products.slice(0, 6).map((product) => (
              <li key={product.product_id}>
                <Link
                  to="/products/$id"
                  params={{ id: product.product_id }}
                  className="flex items-center justify-between gap-3 px-4 py-2 transition-colors hover:bg-hover sm:px-5"
                >
                  <span className="min-w-0">
                    <span className="block truncate">{product.name}</span>
                    <span className="num block truncate text-xs text-fg-3">{t('top.sold', { amount: format.number(product.quantity) })}</span>
                  </span>
                  <span className="num shrink-0 font-medium">{format.money(product.total)}</span>
                </Link>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Card>
  )
}

/** What happened last. */
export function Activities({ branch }: { branch: string | undefined }) {
  const { t } = useTranslation('dashboard')
  const { data, error, refetch } = useQuery(dashboardQuery(branch))
  return (
    <Card className="min-w-0">
      <CardHeader title={t('activities.title')} />
      <div className="py-2">
        {error && !data ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <SkeletonRows rows={5} />
        ) : data.recent_activities.length === 0 ? (
          <EmptyState icon={ReceiptText} title={t('activities.none')} />
        ) : (
          <ul>
            {data.recent_activities.slice(0, 7).map((activity) => (
              <li key={`${activity.kind}${activity.id}${activity.at}`}>
                <ActivityLink activity={activity} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}

const ROW = 'flex items-center gap-3 px-4 py-2 transition-colors hover:bg-hover sm:px-5'

function ActivityLink({ activity }: { activity: Activity }) {
  const { id } = activity
  const row = <ActivityRow activity={activity} />
  switch (activity.kind) {
    case 'sale':
      return (
        <Link to="/sales/$id" params={{ id }} className={ROW}>
          {row}
        </Link>
      )
    case 'debt_payment':
      return (
        <Link to="/debts/$id" params={{ id }} className={ROW}>
          {row}
        </Link>
      )
    case 'return':
      return (
        <Link to="/returns/$id" params={{ id }} className={ROW}>
          {row}
        </Link>
      )
    case 'ticket':
      return (
        <Link to="/tickets/$id" params={{ id }} className={ROW}>
          {row}
        </Link>
      )
  }
}

function ActivityRow({ activity }: { activity: Activity }) {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  const Icon = ICONS[activity.kind]
  return (
    <>
      <Icon aria-hidden className="size-4 shrink-0 text-fg-3" />
      <span className="min-w-0 grow">
        <span className="block truncate">{activity.title ?? t(`activities.${activity.kind}`)}</span>
        <span className="num block truncate text-xs text-fg-3">
          {[format.dayMonth(activity.at), format.time(activity.at), activity.member_name, activity.branch_name].filter(Boolean).join(' · ')}
        </span>
      </span>
      {activity.amount != null && <span className="num shrink-0 font-medium">{format.money(activity.amount)}</span>}
    </>
  )
}
