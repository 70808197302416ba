import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { CalendarClock, CircleSlash, Phone, Undo2, UserRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import { cn } from '@/lib/cn'
import { PAYMENT_TYPES, type PaymentType } from '@/receipt/payment-types'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { TillChoice } from '@/tills/till-choice'
import { tillOf } from '@/tills/till'
import { Badge } from '@/ui/elements/badge'
import { Button, buttonClass } from '@/ui/elements/button'
import { CopyButton } from '@/ui/elements/copy-button'
import { Skeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { useDraftKey } from '@/ui/forms/form-draft'
import { Field } from '@/ui/inputs/field'
import { NumberField } from '@/ui/inputs/number-field'
import { Segmented } from '@/ui/inputs/segmented'
import { Sheet } from '@/ui/overlays/sheet'
import { useSlidingSheet } from '@/ui/overlays/use-sliding-sheet'
import { debtQuery, paymentsQuery, reminderQuery, useMoveDeadline, usePayDebt, useReversePayment, useWriteOff, type Debt, type DebtPayment } from './queries'
import { RefusedPayment, useExplainPayment } from './payment-refusal'
import { ReasonDialog } from './reason-dialog'
import { DebtBadge, useDueText } from './words'

const route = getRouteApi('/_shell/debts/$id')

/** One debt: paying it, reminding of it, and its history. */
export function DebtSheet() {
  const { t } = useTranslation('debts')
  const { id } = route.useParams()
  const navigate = route.useNavigate()
  const sheet = useSlidingSheet(() => void navigate({ to: '/debts', search: (search) => search, resetScroll: false }))
  const query = useQuery(debtQuery(id))
  const pay = usePayment(id, query.data)
  const mayPay = useMay('debts.pay', query.data?.branch_id)
  const canPay = query.data !== undefined && mayPay && query.data.remaining_amount > 0
  return (
    <Sheet
      {...sheet}
      title={query.data?.customer_name ?? t('debt')}
      footer={canPay && <PayButton pay={pay} />}
    >
      {query.isPending && <DebtSkeleton />}
      {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <div className="space-y-5">
          <Head debt={query.data} />
          {canPay && <PayFields pay={pay} branchId={query.data.branch_id} />}
          <Plan debt={query.data} />
          <Facts debt={query.data} />
          <Payments debt={query.data} />
          <Changes debt={query.data} />
        </div>
      )}
    </Sheet>
  )
}

function DebtSkeleton() {
  const { t } = useTranslation('common')
  return (
    <div role="status" aria-label={t('loading')} className="space-y-4 pt-1">
      <Skeleton className="h-9 w-48" />
      <Skeleton className="h-20 rounded-xl" />
      <Skeleton className="h-32 rounded-xl" />
    </div>
  )
}

/** A payment being entered; all that is left, unless something else is typed. */
function usePayment(id: string, debt: Debt | undefined) {
  const { t } = useTranslation('debts')
  const format = useFormat()
  const [typed, setTyped] = useState<{ amount: number | null } | null>(null)
  const [type, setType] = useState<PaymentType>('cash')
  const [key, setKey] = useDraftKey(`debt.${id}`)
  const explain = useExplainPayment()
  const left = debt?.remaining_amount ?? 0
  const amount = typed ? typed.amount : left
  const { state, submit, startAnew, refusal, setRefusal } = useIdempotentSubmit({
    mutation: usePayDebt(id),
    key,
    setKey,
    refusalOf: (error) => explain(error),
    onDone: (payment) => {
      setTyped(null)
      showToast(t('paidToast', { amount: format.money(payment.amount) }))
    },
  })
  return {
    amount,
    type,
    left,
    refusal,
    isBusy: state === 'sending',
    isTooMuch: (amount ?? 0) > left,
    setAmount: (next: number | null) => (setRefusal(null), setTyped({ amount: next })),
    forgetRefusal: () => setRefusal(null),
    setType,
    submit: () => amount !== null && debt && submit({ amount, payment_type: type, ...tillOf(debt.branch_id) }),
    startAnew: state === 'keyUsed' ? startAnew : null,
  }
}

type Payment = ReturnType<typeof usePayment>

function PayButton({ pay }: { pay: Payment }) {
  const { t } = useTranslation('debts')
  const format = useFormat()
  const isReady = pay.amount !== null && pay.amount > 0 && !pay.isTooMuch
  return (
    <Button variant="primary" size="lg" className="w-full" busy={pay.isBusy} disabled={!isReady} onClick={pay.submit}>
      {t('payFor', { amount: format.money(pay.amount ?? 0) })}
    </Button>
  )
}

function PayFields({ pay, branchId }: { pay: Payment; branchId: string }) {
  const { t } = useTranslation('debts')
  const format = useFormat()
  const error = pay.isTooMuch ? t('tooMuch', { amount: format.money(pay.left) }) : pay.refusal?.amount
  return (
    <div className="space-y-3 rounded-xl border p-3.5">
      <Field label={t('amount')} error={error}>
        <NumberField value={pay.amount} onChange={pay.setAmount} decimals={2} suffix={format.currency} />
      </Field>
      <Segmented
        size="lg"
        label={t('method')}
        value={pay.type}
        onChange={pay.setType}
        items={PAYMENT_TYPES.map((value) => ({ value, label: t(`payments.${value}`) }))}
      />
      <TillChoice branchId={branchId} refused={pay.refusal?.till} onChange={pay.forgetRefusal} />
      <RefusedPayment refusal={pay.refusal} branchId={branchId} onStartAnew={pay.startAnew} />
    </div>
  )
}

function Head({ debt }: { debt: Debt }) {
  const { t } = useTranslation('debts')
  const format = useFormat()
  const due = useDueText()
  const signedIn = useSession()
  const seesCustomer = useMay('customers.view')
  const isOpen = debt.remaining_amount > 0
  const shop = signedIn?.organization.name ?? ''
  const currency = signedIn?.organization.currency ?? 'UZS'
  const reminder = useQuery({ ...reminderQuery({ debt, shop, currency, seesCustomer }), enabled: isOpen })
  const button = buttonClass({ className: 'max-lg:min-h-11' })
  return (
    <div className="space-y-3">
      <div>
        <p className="num text-2xl font-semibold tracking-tight">{format.money(debt.remaining_amount)}</p>
        <p className="num mt-1 flex flex-wrap items-center gap-2 text-sm text-fg-2">
          {isOpen && <span>{due(debt)}</span>}
          <DebtBadge debt={debt} />
          {debt.overdue_amount > 0 && debt.overdue_amount < debt.remaining_amount && (
            <span className="text-bad">{t('ofIt', { amount: format.money(debt.overdue_amount) })}</span>
          )}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {debt.customer_phone && (
          <a href={`tel:${debt.customer_phone}`} className={button}>
            <Phone />
            {t('call')}
          </a>
        )}
        {seesCustomer && (
          <Link to="/customers/$id" params={{ id: debt.customer_id }} className={button}>
            <UserRound />
            {t('customer')}
          </Link>
        )}
      </div>
      {isOpen && reminder.data && (
        <div className="space-y-2 rounded-xl bg-muted p-3.5 text-sm">
          <p dir="auto">{reminder.data}</p>
          <CopyButton text={reminder.data} />
        </div>
      )}
    </div>
  )
}

/** The instalments; what comes in covers the earliest first. */
function Plan({ debt }: { debt: Debt }) {
  const { t } = useTranslation('debts')
  const format = useFormat()
  if (debt.installments.length === 0) return null
  return (
    <Part title={t('installments')}>
      <ol className="divide-y">
        {debt.installments.map((part) => (
          <li key={part.number} className="num flex items-center justify-between gap-3 py-2.5 text-sm">
            <span className={part.overdue ? 'text-bad' : 'text-fg-2'}>{format.date(part.due_date)}</span>
            <span className="flex items-center gap-2">
              {part.remaining_amount === 0 && <Badge tone="good">{t('states.paid')}</Badge>}
              {part.remaining_amount > 0 && part.remaining_amount < part.amount && (
                <span className="text-xs text-fg-3">{t('leftOf', { amount: format.number(part.remaining_amount) })}</span>
              )}
              <b className="font-medium">{format.money(part.amount)}</b>
            </span>
          </li>
        ))}
      </ol>
    </Part>
  )
}

function Facts({ debt }: { debt: Debt }) {
  const { t } = useTranslation('debts')
  const format = useFormat()
  const seesSale = useMay('sales.view', debt.branch_id)
  const sums = [
    ['total', debt.total_amount],
    ['paid', debt.paid_amount],
    ['returned', debt.returned_amount],
    ['writtenOff', debt.written_off_amount],
  ] as const
  return (
    <Part title={t('details')}>
      <dl className="num space-y-2 py-3 text-sm">
        {sums
          .filter(([name, amount]) => name === 'total' || amount > 0)
          .map(([name, amount]) => (
            <Fact key={name} label={t(`sums.${name}`)}>
              {format.money(amount)}
            </Fact>
          ))}
        <Fact label={t('since')}>{format.date(debt.date)}</Fact>
        <Fact label={t('branch')}>{debt.branch_name}</Fact>
        <Fact label={t('seller')}>{debt.seller_name}</Fact>
        {debt.sale_id && debt.sale_number && (
          <Fact label={t('sale')}>
            {seesSale ? (
              <Link to="/sales/$id" params={{ id: debt.sale_id }} search={{}} className="text-brand-ink">
                <bdi>{debt.sale_number}</bdi>
              </Link>
            ) : (
              <bdi>{debt.sale_number}</bdi>
            )}
          </Fact>
        )}
        {debt.note && <Fact label={t('note')}>{debt.note}</Fact>}
      </dl>
    </Part>
  )
}

function Payments({ debt }: { debt: Debt }) {
  const { t } = useTranslation('debts')
  const { data } = useQuery(paymentsQuery(debt.id))
  if (!data || data.rows.length === 0) return null
  return (
    <Part title={t('history')}>
      <ul className="divide-y">
        {data.rows.map((payment) => (
          <PaymentRow key={payment.id} payment={payment} branchId={debt.branch_id} />
        ))}
      </ul>
    </Part>
  )
}

function PaymentRow({ payment, branchId }: { payment: DebtPayment; branchId: string }) {
  const { t } = useTranslation('debts')
  const format = useFormat()
  const mayReverse = useMay('debts.reverse', branchId)
  const reverse = useReversePayment(payment)
  const [isAsking, setAsking] = useState(false)
  const isReversed = payment.reversed_by_id != null
  const isReversal = payment.reverses_id != null
  const kind = isReversal ? t('kinds.reversal') : payment.kind === 'payment' && payment.payment_type ? t(`payments.${payment.payment_type}`) : t(`kinds.${payment.kind}`)
  return (
    <li className="flex items-center justify-between gap-3 py-2.5 text-sm">
      <div className="min-w-0">
        <p className={cn(isReversed && 'text-fg-3 line-through')}>{kind}</p>
        <p className="num truncate text-xs text-fg-3">
          {format.dateTime(payment.payment_date)} · {payment.recorded_by_name}
        </p>
        {payment.note && <p className="text-xs wrap-anywhere text-fg-3">{payment.note}</p>}
      </div>
      <div className="flex shrink-0 items-center gap-1.5">
        <b className={cn('num font-medium', isReversed && 'text-fg-3 line-through')}>
          <bdi>{format.money(payment.amount)}</bdi>
        </b>
        {mayReverse && !isReversed && !isReversal && payment.kind !== 'return' && (
          <Button variant="ghost" size="icon" aria-label={t('reverse.of', { amount: format.money(payment.amount) })} onClick={() => setAsking(true)}>
            <Undo2 />
          </Button>
        )}
      </div>
      <ReasonDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('reverse.title', { amount: format.money(payment.amount) })}
        description={t('reverse.description')}
        action={t('reverse.action')}
        busy={reverse.isPending}
        error={reverse.error}
        danger
        onDone={(reason) => reverse.mutate(reason, { onSuccess: () => (setAsking(false), showToast(t('reverse.done'))) })}
      />
    </li>
  )
}

/** Moving the deadline and writing off. */
function Changes({ debt }: { debt: Debt }) {
  const { t } = useTranslation('debts')
  const format = useFormat()
  const mayMove = useMay('debts.update', debt.branch_id)
  const mayWriteOff = useMay('debts.write_off', debt.branch_id)
  const move = useMoveDeadline(debt)
  const writeOff = useWriteOff(debt.id)
  const [asked, setAsked] = useState<'move' | 'writeOff' | null>(null)
  if (debt.remaining_amount === 0) return null
  const done = (text: string) => {
    setAsked(null)
    showToast(text)
  }
  return (
    <div className="flex flex-wrap gap-2">
      {mayMove && (
        <Button onClick={() => setAsked('move')}>
          <CalendarClock />
          {t('move.action')}
        </Button>
      )}
      {mayWriteOff && (
        <Button className="text-bad" onClick={() => setAsked('writeOff')}>
          <CircleSlash />
          {t('writeOff.action')}
        </Button>
      )}
      <ReasonDialog
        open={asked === 'move'}
        onOpenChange={(open) => !open && setAsked(null)}
        title={t('move.title')}
        {...(debt.installments.length > 0 && { description: t('move.replacesPlan') })}
        action={t('move.action')}
        busy={move.isPending}
        error={move.error}
        asksDay
        onDone={(reason, day) => move.mutate({ payment_deadline: day, reason }, { onSuccess: () => done(t('move.done')) })}
      />
      <ReasonDialog
        open={asked === 'writeOff'}
        onOpenChange={(open) => !open && setAsked(null)}
        title={t('writeOff.title', { amount: format.money(debt.remaining_amount) })}
        description={t('writeOff.description')}
        action={t('writeOff.action')}
        busy={writeOff.isPending}
        error={writeOff.error}
        danger
        onDone={(reason) => writeOff.mutate(reason, { onSuccess: () => done(t('writeOff.done')) })}
      />
    </div>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 text-xs font-medium text-fg-3">{title}</h3>
      <div className="rounded-xl border px-3.5">{children}</div>
    </section>
  )
}

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className="flex items-baseline justify-between gap-3">
    <dt className="shrink-0 text-fg-3">{label}</dt>
    <dd className="min-w-0 text-end wrap-anywhere">{children}</dd>
  </div>
)
