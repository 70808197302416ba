import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { HandCoins, Inbox, ReceiptText, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { inRow } from '@/lib/text/direction'
import { useFormat } from '@/session/use-format'
import { EmptyState } from '@/ui/feedback/states'
import { dashboardQuery, type Dashboard } from './queries'
import { ShortList } from './short-list'

type Activity = Dashboard['recent_activities'][number]
const ICONS = { sale: ReceiptText, debt_payment: HandCoins, return: Undo2, ticket: Inbox } satisfies Record<Activity['kind'], unknown>

/** What sold best in the last 30 days. */
export function TopProducts({ branch }: { branch: string | undefined }) {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  const dashboard = useQuery(dashboardQuery(branch))
  if (dashboard.data && !dashboard.data.top_selling_products) return null
  return (
    <ShortList
      title={t('top.title')}
      query={dashboard}
      rows={dashboard.data?.top_selling_products?.slice(0, 6)}
      empty={<EmptyState icon={ReceiptText} title={t('noSales')} />}
    >
      {(product) => (
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
      )}
    </ShortList>
  )
}

/** What happened last. */
export function Activities({ branch }: { branch: string | undefined }) {
  const { t } = useTranslation('dashboard')
  const dashboard = useQuery(dashboardQuery(branch))
  return (
    <ShortList
      title={t('activities.title')}
      query={dashboard}
      rows={dashboard.data?.recent_activities.slice(0, 7)}
      empty={<EmptyState icon={ReceiptText} title={t('activities.none')} />}
    >
      {(activity) => (
        <li key={`${activity.kind}${activity.id}${activity.at}`}>
          <ActivityLink activity={activity} />
        </li>
      )}
    </ShortList>
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

/** A name of several words breaks only where it alone is too long for a line. */
const unbroken = (name: string | null | undefined) => name?.replaceAll(' ', '\u00A0')

function ActivityRow({ activity }: { activity: Activity }) {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  const Icon = ICONS[activity.kind]
  return (
    <>
      <Icon aria-hidden className="size-4 shrink-0 text-fg-3" />
      <span className="min-w-0 grow">
        <span className="block truncate">{activity.title ?? t(`activities.${activity.kind}`)}</span>
        <span className="num block text-xs text-fg-3 wrap-anywhere">
          {inRow([format.dayMonth(activity.at), format.time(activity.at), unbroken(activity.member_name), unbroken(activity.branch_name)])}
        </span>
      </span>
      {activity.amount != null && <span className="num shrink-0 font-medium">{format.money(activity.amount)}</span>}
    </>
  )
}
