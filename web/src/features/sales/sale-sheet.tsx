import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowLeftRight, Phone, RotateCcw } from 'lucide-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { History } from '@/audit/history'
import { cn } from '@/lib/cn'
import { isolated, leftToRight } from '@/lib/text/direction'
import { creditOf } from '@/receipt/credit'
import { PrintedReceipt } from '@/receipt/printed-receipt'
import { ReceiptActions } from '@/receipt/receipt-actions'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { buttonClass } from '@/ui/elements/button'
import { Skeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Sheet } from '@/ui/overlays/sheet'
import { useSlidingSheet } from '@/ui/overlays/use-sliding-sheet'
import { saleQuery, type Sale } from './queries'
import { useAmount } from './use-amount'

const route = getRouteApi('/_shell/sales/$id')

export function SaleSheet() {
  const { t } = useTranslation('sales')
  const { id } = route.useParams()
  const navigate = route.useNavigate()
  const sheet = useSlidingSheet(() => void navigate({ to: '/sales', search: (search) => search, resetScroll: false }))
  const query = useQuery(saleQuery(id))

  return (
    <>
      <Sheet
        {...sheet}
        title={query.data?.number ?? t('number')}
        footer={
          query.data && (
            <ReceiptActions sale={query.data} />
          )
        }
      >
        {query.isPending && <SaleSkeleton />}
        {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && <SaleDetails sale={query.data} />}
      </Sheet>
      {query.data && <PrintedReceipt sale={query.data} />}
    </>
  )
}

function SaleSkeleton() {
  const { t } = useTranslation('common')
  return (
    <div role="status" aria-label={t('loading')} className="space-y-4 pt-1">
      <Skeleton className="h-9 w-48" />
      <Skeleton className="h-20 rounded-xl" />
      <Skeleton className="h-32 rounded-xl" />
      <Skeleton className="h-24 rounded-xl" />
    </div>
  )
}

function SaleDetails({ sale }: { sale: Sale }) {
  const { t } = useTranslation(['sales', 'audit'])
  const format = useFormat()
  const credit = creditOf(sale)
  const seesHistory = useMay('audit.view')
  return (
    <div className="space-y-4">
      <div>
        <p className="num text-2xl font-semibold tracking-tight">{format.money(sale.amount)}</p>
        <p className="num mt-0.5 text-sm text-fg-3">
          {format.longDate(sale.sold_on)} · {format.time(sale.date)}
        </p>
        {sale.late && (
          <p className="mt-1.5 flex flex-wrap items-center gap-2 text-xs text-fg-3">
            <Badge tone="warn">{t('late')}</Badge>
            {t('lateHint')}
          </p>
        )}
      </div>

      <Returning sale={sale} />

      <dl className="grid grid-cols-2 gap-3 rounded-xl border p-3.5">
        <Fact label={t('seller')}>{sale.seller_name}</Fact>
        <Fact label={t('branch')}>{sale.branch_name}</Fact>
        {sale.customer_name && <Fact label={t('customer')}>{sale.customer_name}</Fact>}
        {sale.customer_phone && (
          <Fact label={t('customerPhone')}>
            <a href={`tel:${sale.customer_phone}`} className="inline-flex items-center gap-1.5 text-brand-ink">
              <Phone className="size-3.5" />
              <bdi>{sale.customer_phone}</bdi>
            </a>
          </Fact>
        )}
        {sale.note && (
          <Fact label={t('note')} className="col-span-2">
            <span className="whitespace-pre-line">{sale.note}</span>
          </Fact>
        )}
      </dl>

      <Part title={t('goods')}>
        <ul className="divide-y">
          {sale.lines.map((line) => (
            <SaleLine key={line.line} line={line} />
          ))}
        </ul>
      </Part>

      <Part title={t('paid')}>
        <dl className="space-y-2 py-3">
          {sale.payments.map((payment) => (
            <Fragment key={payment.type}>
              <Sum label={t(`payments.${payment.type}`)} amount={payment.amount} />
              {payment.given_amount != null && payment.change_amount ? (
                <>
                  <Sum label={t('given')} amount={payment.given_amount} className="text-xs text-fg-3" />
                  <Sum label={t('change')} amount={payment.change_amount} className="text-xs text-fg-3" />
                </>
              ) : null}
            </Fragment>
          ))}
          {credit > 0 && <Sum label={t('credit')} amount={credit} className="text-warn" />}
        </dl>
      </Part>

      <Part title={t('total')}>
        <dl className="space-y-2 py-3">
          <Sum label={t('listAmount')} amount={sale.list_amount} />
          {sale.discount > 0 && <Sum label={t('discount')} amount={-sale.discount} />}
          {sale.profit > 0 && <Sum label={t('surplus')} amount={sale.profit} />}
          <Sum label={t('total')} amount={sale.amount} className="font-semibold" />
          {sale.returned_amount > 0 && <Sum label={t('returned')} amount={-sale.returned_amount} className="text-warn" />}
        </dl>
      </Part>

      {(sale.cost != null || sale.margin != null) && (
        <Part title={t('figures')}>
          <dl className="space-y-2 py-3">
            {sale.cost != null && <Sum label={t('cost')} amount={sale.cost} />}
            {sale.margin != null && (
              <Sum label={t('margin')} amount={sale.margin} className={cn('font-semibold', sale.margin < 0 ? 'text-bad' : 'text-good')} />
            )}
          </dl>
        </Part>
      )}

      {seesHistory && (
        <Part title={t('history', { ns: 'audit' })} className="overflow-hidden px-0">
          <History type="sale" id={sale.id} />
        </Part>
      )}
    </div>
  )
}

/** Goods come back, or are exchanged, as long as something is left of the sale. */
function Returning({ sale }: { sale: Sale }) {
  const { t } = useTranslation('sales')
  const mayAsk = useMay('returns.create', sale.branch_id)
  const mayApprove = useMay('returns.approve', sale.branch_id)
  const maySell = useMay('sales.create', sale.branch_id)
  const seesReturns = useMay('returns.view', sale.branch_id)
  const isLeft = sale.lines.some((line) => line.returnable_quantity > 0)
  const isTouched = sale.lines.some((line) => line.returnable_quantity < line.quantity)
  const button = buttonClass({ className: 'max-lg:min-h-11' })
  if (!(mayAsk && isLeft) && !(seesReturns && isTouched)) return null
  return (
    <div className="flex flex-wrap gap-2">
      {mayAsk && isLeft && (
        <Link to="/returns/new" search={{ sale: sale.id }} className={button}>
          <RotateCcw />
          {t('returnAction')}
        </Link>
      )}
      {mayAsk && mayApprove && maySell && isLeft && (
        <Link to="/returns/new" search={{ sale: sale.id, exchange: true }} className={button}>
          <ArrowLeftRight />
          {t('exchangeAction')}
        </Link>
      )}
      {seesReturns && isTouched && (
        <Link to="/returns" search={{ sale: sale.id }} className={button}>
          {t('itsReturns')}
        </Link>
      )}
    </div>
  )
}

function SaleLine({ line }: { line: Sale['lines'][number] }) {
  const { t } = useTranslation('sales')
  const format = useFormat()
  const amount = useAmount()
  const extras = [
    line.waste > 0 && t('waste', { amount: amount(line.unit, line.waste) }),
    line.roll_code && t('roll', { code: leftToRight(line.roll_code) }),
    line.returned_quantity > 0 && t('returnedOf', { amount: amount(line.unit, line.returned_quantity) }),
  ].filter(Boolean)
  return (
    <li className="flex items-start justify-between gap-3 py-3">
      <div className="min-w-0">
        <p className="font-medium">
          {line.product_name} {line.size && <bdi className="num font-normal text-fg-2">{format.size(line.size)}</bdi>}
        </p>
        <p className="num text-xs text-fg-3">
          {amount(line.unit, line.quantity)} × {format.money(line.list_price)}
        </p>
        {extras.length > 0 && <p className="num text-xs text-fg-3">{extras.join(' · ')}</p>}
        {line.sellers.length > 0 && (
          <p className="num text-xs text-fg-3">
            {t('soldBy')}: {line.sellers.map((one) => `${isolated(one.seller_name)} ${format.percent(one.share / 100)}`).join(', ')}
          </p>
        )}
      </div>
      <div className="num shrink-0 text-end">
        <p className="font-medium">{format.money(line.amount)}</p>
        {line.discount > 0 && (
          <p className="text-xs text-fg-3">
            {t('discount')} {format.number(line.discount)}
          </p>
        )}
      </div>
    </li>
  )
}

function Part({ title, className, children }: { title: string; className?: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 text-xs font-medium text-fg-3">{title}</h3>
      <div className={cn('rounded-xl border px-3.5', className)}>{children}</div>
    </section>
  )
}

const Fact = ({ label, className, children }: { label: string; className?: string; children: React.ReactNode }) => (
  <div className={cn('min-w-0', className)}>
    <dt className="text-xs text-fg-3">{label}</dt>
    <dd className="mt-0.5 break-words">{children}</dd>
  </div>
)

function Sum({ label, amount, className }: { label: string; amount: number; className?: string }) {
  const format = useFormat()
  return (
    <div className={cn('flex items-baseline justify-between gap-3', className)}>
      <dt>{label}</dt>
      <dd className="num">{format.money(amount)}</dd>
    </div>
  )
}
