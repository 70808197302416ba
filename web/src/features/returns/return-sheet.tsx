import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Check, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { History } from '@/audit/history'
import { leftToRight } from '@/lib/text/direction'
import type { PaymentType } from '@/receipt/payment-types'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { TillChoice } from '@/tills/till-choice'
import { tillOf } from '@/tills/till'
import { Button, buttonClass } from '@/ui/elements/button'
import { Skeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { Sheet } from '@/ui/overlays/sheet'
import { useSlidingSheet } from '@/ui/overlays/use-sliding-sheet'
import { returnQuery, useApprove, useReject, type Return, type ReturnLine } from './queries'
import { refusalOf } from './refusal'
import { Refused, RefundWay } from './settling'
import { WhyDialog } from './why-dialog'
import { Part, ReturnBadge, Settlement, Sum, useAmount } from './words'

const route = getRouteApi('/_shell/returns/$id')

/** One return: what comes back, and the decision about it. */
export function ReturnSheet() {
  const { t } = useTranslation('returns')
  const { id } = route.useParams()
  const navigate = route.useNavigate()
  const sheet = useSlidingSheet(() => void navigate({ to: '/returns', search: (search) => search, resetScroll: false }))
  const query = useQuery(returnQuery(id))
  return (
    <Sheet {...sheet} title={query.data?.number ?? t('number')}>
      {query.isPending && <ReturnSkeleton />}
      {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Details key={query.data.status} one={query.data} />}
    </Sheet>
  )
}

function ReturnSkeleton() {
  const { t } = useTranslation('common')
  return (
    <div role="status" aria-label={t('loading')} className="space-y-4 pt-1">
      <Skeleton className="h-9 w-48" />
      <Skeleton className="h-20 rounded-xl" />
      <Skeleton className="h-32 rounded-xl" />
    </div>
  )
}

function Details({ one }: { one: Return }) {
  const { t } = useTranslation(['returns', 'audit'])
  const format = useFormat()
  const seesHistory = useMay('audit.view')
  const seesSales = useMay('sales.view', one.branch_id)
  return (
    <div className="space-y-4">
      <div>
        <p className="num text-2xl font-semibold tracking-tight">{format.money(one.amount)}</p>
        <p className="num mt-1 flex flex-wrap items-center gap-2 text-sm text-fg-3">
          <ReturnBadge status={one.status} />
          {format.dateTime(one.created_at)}
        </p>
      </div>
      <Links one={one} seesSales={seesSales} />
      <Facts one={one} />
      <Part title={t('goods')}>
        <ul className="divide-y">
          {one.lines.map((line) => (
            <Line key={line.line} line={line} />
          ))}
        </ul>
      </Part>
      {one.status !== 'rejected' && (
        <Part title={t(one.status === 'pending' ? 'expected' : 'settled')}>
          <dl className="space-y-2 py-3 text-sm">
            <Settlement settled={one} />
            {one.refunds.map((refund) => (
              <Sum key={refund.type} label={t(`payments.${refund.type}`)} amount={refund.amount} className="text-xs text-fg-3" />
            ))}
          </dl>
        </Part>
      )}
      {one.status === 'pending' && <Decision one={one} />}
      {seesHistory && (
        <Part title={t('history', { ns: 'audit' })} className="overflow-hidden px-0">
          <History type="return" id={one.id} />
        </Part>
      )}
    </div>
  )
}

function Links({ one, seesSales }: { one: Return; seesSales: boolean }) {
  const { t } = useTranslation('returns')
  if (!seesSales) return null
  const button = buttonClass({ className: 'max-lg:min-h-11' })
  return (
    <div className="flex flex-wrap gap-2">
      <Link to="/sales/$id" params={{ id: one.sale_id }} className={button}>
        {t('sale')} <bdi className="num">{one.sale_number}</bdi>
      </Link>
      {one.exchange_sale_id && (
        <Link to="/sales/$id" params={{ id: one.exchange_sale_id }} className={button}>
          {t('newSale')}
        </Link>
      )}
    </div>
  )
}

function Facts({ one }: { one: Return }) {
  const { t } = useTranslation('returns')
  return (
    <dl className="grid grid-cols-2 gap-3 rounded-xl border p-3.5 text-sm">
      <Fact label={t('reason')}>{t(`reasons.${one.reason}`)}</Fact>
      <Fact label={t('branch')}>{one.branch_name}</Fact>
      <Fact label={t('askedBy')}>{one.created_by_name}</Fact>
      <Fact label={t('seller')}>{one.seller_name}</Fact>
      {one.customer_name && <Fact label={t('customer')}>{one.customer_name}</Fact>}
      {one.decided_by_name && <Fact label={t('decidedBy')}>{one.decided_by_name}</Fact>}
      {one.reason_note && <Fact label={t('reasonNote')}>{one.reason_note}</Fact>}
      {one.decision_note && <Fact label={t('note')}>{one.decision_note}</Fact>}
    </dl>
  )
}

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-xs text-fg-3">{label}</dt>
    <dd className="mt-0.5 wrap-anywhere">{children}</dd>
  </div>
)

function Line({ line }: { line: ReturnLine }) {
  const { t } = useTranslation('returns')
  const format = useFormat()
  const amount = useAmount()
  return (
    <li className="flex items-start justify-between gap-3 py-3 text-sm">
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere">{format.goods(line.product_name, line.size)}</p>
        <p className="num text-xs text-fg-3">
          {amount(line.unit, line.quantity)} · {t(`conditions.${line.condition}`)}
        </p>
        {line.roll_code && <p className="num text-xs text-fg-3">{t('roll', { code: leftToRight(line.roll_code) })}</p>}
      </div>
      <p className="num shrink-0 font-medium">{format.money(line.amount)}</p>
    </li>
  )
}

/** Approves with the way in which money goes back, or rejects; who asked may withdraw. */
function Decision({ one }: { one: Return }) {
  const { t } = useTranslation('returns')
  const mayApprove = useMay('returns.approve', one.branch_id)
  const mayAsk = useMay('returns.create', one.branch_id)
  const isOwn = useSession()?.id === one.created_by
  const [type, setType] = useState<PaymentType>('cash')
  const [isRejecting, setRejecting] = useState(false)
  const approve = useApprove(one.id)
  const reject = useReject(one.id)
  const isBusy = approve.isPending || reject.isPending
  const refusal = approve.error && refusalOf(approve.error, [])
  const refunds = one.refund_amount > 0 ? [{ type, amount: one.refund_amount }] : []
  if (!mayApprove && !(isOwn && mayAsk)) return null
  return (
    <div className="space-y-3">
      {mayApprove && one.refund_amount > 0 && (
        <>
          <RefundWay value={type} refused={refusal?.refunds} onChange={(chosen) => (approve.reset(), setType(chosen))} />
          <TillChoice branchId={one.branch_id} refused={refusal?.till} onChange={approve.reset} />
        </>
      )}
      <Refused message={refusal?.form} branchId={one.branch_id} needsShift={refusal?.needsShift} onStartAnew={null} />
      <div className="grid grid-cols-2 gap-2">
        <Button className="h-11" disabled={isBusy} onClick={() => setRejecting(true)}>
          <X />
          {t(mayApprove ? 'reject' : 'withdraw')}
        </Button>
        {mayApprove && (
          <Button
            variant="primary"
            className="h-11"
            disabled={isBusy}
            busy={approve.isPending}
            onClick={() => approve.mutate({ refunds, ...tillOf(one.branch_id) }, { onSuccess: () => showToast(t('approvedToast')) })}
          >
            <Check />
            {t('approve')}
          </Button>
        )}
      </div>
      <WhyDialog
        open={isRejecting}
        onOpenChange={setRejecting}
        action={t(mayApprove ? 'reject' : 'withdraw')}
        busy={reject.isPending}
        onDone={(reason) =>
          reject.mutate(reason, {
            onSuccess: () => {
              setRejecting(false)
              showToast(t('rejectedToast'))
            },
          })
        }
      />
    </div>
  )
}
