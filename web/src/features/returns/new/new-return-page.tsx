import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { PackageX } from 'lucide-react'
import { saleQuery, type Sale } from '../queries'
import { FindSale } from './find-sale'
import { NewReturn } from './new-return'

const route = getRouteApi('/_shell/returns/new')
/** It brings much of quick sale with it. */
const NewExchange = lazy(() => import('./new-exchange').then((module) => ({ default: module.NewExchange })))

/** Takes goods of a sale back, or exchanges them. */
export function NewReturnPage() {
  const { t } = useTranslation('returns')
  const { sale: id, exchange = false } = route.useSearch()
  const navigate = useNavigate()
  const Form = exchange ? NewExchange : NewReturn
  const sale = useQuery({ ...saleQuery(id ?? ''), enabled: id !== undefined })
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t(exchange ? 'new.exchange' : 'new.return')}
        description={sale.data && <bdi className="num">{sale.data.number}</bdi>}
      />
      {id === undefined && <FindSale onFound={(found) => void navigate({ to: '/returns/new', search: { sale: found }, replace: true })} />}
      {id !== undefined && sale.isPending && <Waiting />}
      {sale.isError && !sale.data && (
        <Card>
          <ErrorState error={sale.error} onRetry={() => void sale.refetch()} />
        </Card>
      )}
      {sale.data && !isLeft(sale.data) && (
        <Card>
          <EmptyState icon={PackageX} title={t('empty.filtered')} description={t('new.nothingLeft')} />
        </Card>
      )}
      {sale.data && isLeft(sale.data) && (
        <Suspense fallback={<Waiting />}>
          <Form
            key={`${sale.data.id}.${exchange}`}
            sale={sale.data}
            onDone={(made) => void navigate({ to: '/returns/$id', params: { id: made }, replace: true })}
          />
        </Suspense>
      )}
    </div>
  )
}

const Waiting = () => (
  <Card>
    <SkeletonRows />
  </Card>
)

const isLeft = (sale: Sale) => sale.lines.some((line) => line.returnable_quantity > 0)
