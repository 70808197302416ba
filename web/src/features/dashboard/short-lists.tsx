import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PackageCheck, ReceiptText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { buttonClass } from '@/ui/elements/button'
import { EmptyState } from '@/ui/feedback/states'
import { latestSalesQuery, lowStockQuery } from './queries'
import { ShortList } from './short-list'

/** The last sales. */
export function LatestSales({ branch }: { branch: string | undefined }) {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  const latest = useQuery(latestSalesQuery(branch))
  return (
    <ShortList
      title={t('latest')}
      aside={
        <Link to="/sales" search={branch ? { branch } : {}} className={buttonClass({ variant: 'ghost', size: 'sm' })}>
          {t('showAll')}
        </Link>
      }
      query={latest}
      rows={latest.data?.rows}
      empty={<EmptyState icon={ReceiptText} title={t('noLatest')} />}
    >
      {(sale) => (
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
      )}
    </ShortList>
  )
}

/** Goods that run out. */
export function LowStock({ branch }: { branch: string | undefined }) {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  const low = useQuery(lowStockQuery(branch))
  const total = low.data?.page.total
  return (
    <ShortList
      title={t('lowStock')}
      aside={!!low.data?.rows.length && total != null && <Badge tone="warn">{format.number(total)}</Badge>}
      query={low}
      rows={low.data?.rows}
      empty={<EmptyState icon={PackageCheck} title={t('nothingLow')} description={t('nothingLowDetail')} />}
    >
      {(product) => (
        <li key={product.id} className="flex items-center justify-between gap-3 px-4 py-2 sm:px-5">
          <span className="min-w-0">
            <span className="block truncate">{product.name}</span>
            <span className="block truncate text-xs text-fg-3">{product.category}</span>
          </span>
          <Badge tone="warn" dot>
            {t(`left.${product.type}`, { amount: format.number((product.type === 'meter' ? product.remaining_length : product.quantity) ?? 0) })}
          </Badge>
        </li>
      )}
    </ShortList>
  )
}
