import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PackageCheck, ReceiptText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { buttonClass } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { Card, CardHeader } from '@/ui/layout/card'
import { latestSalesQuery, lowStockQuery } from './queries'

/** The last sales. */
export function LatestSales({ branch }: { branch: string | undefined }) {
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

/** Goods that run out. */
export function LowStock({ branch }: { branch: string | undefined }) {
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
