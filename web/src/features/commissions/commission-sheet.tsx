import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Skeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Sheet } from '@/ui/overlays/sheet'
import { useSlidingSheet } from '@/ui/overlays/use-sliding-sheet'
import { printPage } from '@/ui/print-page'
import { PayDialog } from './pay-dialog'
import { commissionQuery, fetchPayoutPage, type Commission, type CommissionDetail } from './queries'
import { Earned, StatusBadge } from './words'

const route = getRouteApi('/_shell/commissions/$id')

/** One commission: by which sale it was earned, and how it is counted. */
export function CommissionSheet() {
  const { t } = useTranslation('commissions')
  const { id } = route.useParams()
  const navigate = route.useNavigate()
  const sheet = useSlidingSheet(() => void navigate({ to: '/commissions', search: (search) => search, resetScroll: false }))
  const query = useQuery(commissionQuery(id))
  return (
    <Sheet {...sheet} title={query.data?.commission.seller_name ?? t('commission')} footer={query.data && <Actions commission={query.data.commission} />}>
      {query.isPending && <Skeleton className="h-40 rounded-xl" />}
      {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Detail detail={query.data} />}
    </Sheet>
  )
}

function Actions({ commission }: { commission: Commission }) {
  const { t } = useTranslation('commissions')
  const format = useFormat()
  const mayPay = useMay('commissions.pay', commission.branch_id)
  const [isAsking, setAsking] = useState(false)
  const { payout_id: payout } = commission
  if (payout) {
    return (
      <Button onClick={() => void printPage(() => fetchPayoutPage(payout))}>
        <Printer />
        {t('print')}
      </Button>
    )
  }
  if (!mayPay || commission.commission_amount < 0) return null
  return (
    <>
      <Button variant="primary" onClick={() => setAsking(true)}>
        {t('pay.action')}
      </Button>
      <PayDialog
        open={isAsking}
        onOpenChange={setAsking}
        name={commission.seller_name}
        amount={format.money(commission.commission_amount)}
        count={1}
        what={{ ids: [commission.id] }}
      />
    </>
  )
}

function Detail({ detail }: { detail: CommissionDetail }) {
  const { t } = useTranslation('commissions')
  const format = useFormat()
  const { commission, lines } = detail
  const seesSale = useMay('sales.view', commission.branch_id)
  return (
    <div className="space-y-5">
      <div className="space-y-1.5">
        <Earned amount={commission.commission_amount} className="text-2xl tracking-tight" />
        <p className="flex flex-wrap items-center gap-2 text-sm text-fg-2">
          {t(`kinds.${commission.kind}`)}
          <StatusBadge status={commission.status} />
        </p>
      </div>
      <dl className="num divide-y rounded-xl border px-3.5 text-sm">
        <Fact label={t('earnedOn')}>{format.date(commission.earned_on)}</Fact>
        <Fact label={t('sale')}>
          {seesSale ? (
            <Link to="/sales/$id" params={{ id: commission.sale_id }} search={{}} className="text-brand-ink">
              <bdi>{commission.sale_number}</bdi>
            </Link>
          ) : (
            <bdi>{commission.sale_number}</bdi>
          )}
        </Fact>
        <Fact label={t('branch')}>{commission.branch_name}</Fact>
        {commission.paid_at && <Fact label={t('paidAt')}>{format.dateTime(commission.paid_at)}</Fact>}
      </dl>
      <section>
        <h3 className="mb-1.5 text-xs font-medium text-fg-3">{t('counted')}</h3>
        <ul className="divide-y rounded-xl border px-3.5">
          {lines.map((line) => (
            <CountedLine key={`${line.line} ${line.basis}`} line={line} />
          ))}
        </ul>
      </section>
      <dl className="num divide-y rounded-xl border px-3.5 text-sm">
        <Fact label={t('full')}>{format.money(detail.full_amount)}</Fact>
        {detail.kept_amount !== detail.full_amount && <Fact label={t('afterReturns')}>{format.money(detail.kept_amount)}</Fact>}
        <Fact label={t('soFar')}>{format.money(detail.accrued_amount)}</Fact>
      </dl>
      {detail.accrual === 'with_payment' && <p className="text-xs text-fg-3">{t('grows')}</p>}
    </div>
  )
}

function CountedLine({ line }: { line: CommissionDetail['lines'][number] }) {
  const { t } = useTranslation('commissions')
  const format = useFormat()
  const target = line.category_name ?? line.collection_name ?? t('rates.everything')
  return (
    <li className="flex items-baseline justify-between gap-3 py-2.5 text-sm">
      <div className="min-w-0">
        <p>{t(`bases.${line.basis}`)}</p>
        <p className="num text-xs wrap-anywhere text-fg-3">
          {t('percentOf', { percent: format.percent(line.percent / 100), amount: format.money(line.kept_base) })}
          {line.share < 100 && ` · ${t('share', { percent: format.percent(line.share / 100) })}`}
        </p>
        <p className="text-xs text-fg-3">{line.rate_name ?? target}</p>
      </div>
      <b className="num shrink-0 font-medium">{format.money(line.kept_amount)}</b>
    </li>
  )
}

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className="flex justify-between gap-4 py-2.5">
    <dt className="shrink-0 text-fg-3">{label}</dt>
    <dd className="min-w-0 text-end wrap-anywhere">{children}</dd>
  </div>
)
