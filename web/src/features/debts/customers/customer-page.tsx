import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, Merge, Pencil, Phone, Printer, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Button, buttonClass } from '@/ui/elements/button'
import { Skeleton, SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { openedLater } from '@/ui/later'
import { Card, CardHeader } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { ConfirmDialog } from '@/ui/overlays/confirm-dialog'
import { printPage } from '@/ui/print-page'
import type { Debt } from '../queries'
import { DebtBadge, useDueText } from '../words'
import { balanceQuery, customerQuery, fetchStatement, openDebtsQuery, useDeleteCustomer, type Customer } from './queries'

const route = getRouteApi('/_shell/customers/$id')

const CustomerEditor = openedLater(() => import('./customer-editor').then((module) => module.CustomerEditor), {
  isOpen: ({ open }) => open,
  close: ({ onClose }) => onClose(),
})
const PaySheet = openedLater(() => import('./pay-sheet').then((module) => module.PaySheet), {
  isOpen: ({ open }) => open,
  close: ({ onClose }) => onClose(),
})
const MergeDialog = openedLater(() => import('./merge-dialog').then((module) => module.MergeDialog), {
  isOpen: ({ open }) => open,
  close: ({ onOpenChange }) => onOpenChange(false),
})

/** A customer: who it is, what is owed, and what can be done about it. */
export function CustomerPage() {
  const { t } = useTranslation('debts')
  const { id } = route.useParams()
  const query = useQuery(customerQuery(id))
  const seesDebts = useMay('debts.view')
  return (
    <div className="mx-auto max-w-3xl">
      <Link to="/customers" className="mb-2 inline-flex items-center gap-1 text-sm text-fg-3 hover:text-fg max-lg:min-h-11">
        <ArrowLeft className="size-4 rtl:rotate-180" />
        {t('customers.title')}
      </Link>
      {query.isPending && <SkeletonRows rows={4} />}
      {query.isError && !query.data && <ErrorState page error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <>
          <Head customer={query.data} />
          <div className="space-y-4">
            {seesDebts && <Balance customer={query.data} />}
            {seesDebts && <OpenDebts customerId={id} />}
            {query.data.notes && (
              <Card>
                <CardHeader title={t('note')} />
                <p className="px-4 pt-2 pb-4 text-sm whitespace-pre-line sm:px-5">{query.data.notes}</p>
              </Card>
            )}
          </div>
        </>
      )}
    </div>
  )
}

function Head({ customer }: { customer: Customer }) {
  const { t } = useTranslation('debts')
  const { t: common } = useTranslation()
  const navigate = useNavigate()
  const mayUpdate = useMay('customers.update')
  const mayDelete = useMay('customers.delete')
  const [open, setOpen] = useState<'edit' | 'merge' | 'delete' | null>(null)
  const remove = useDeleteCustomer()
  return (
    <>
      <PageHeader
        title={customer.name}
        description={
          customer.phone && (
            <a href={`tel:${customer.phone}`} className="inline-flex items-center gap-1.5 text-brand-ink max-lg:min-h-11">
              <Phone className="size-3.5" />
              <bdi dir="ltr" className="num">
                {customer.phone}
              </bdi>
            </a>
          )
        }
        actions={
          <>
            {mayUpdate && (
              <Button className="max-sm:w-11 max-sm:px-0" aria-label={common('edit')} onClick={() => setOpen('edit')}>
                <Pencil />
                <span className="max-sm:hidden">{common('edit')}</span>
              </Button>
            )}
            {mayDelete && (
              <>
                <Button size="icon" aria-label={t('merge.title')} onClick={() => setOpen('merge')}>
                  <Merge />
                </Button>
                <Button size="icon" className="text-bad" aria-label={common('delete')} onClick={() => setOpen('delete')}>
                  <Trash2 />
                </Button>
              </>
            )}
          </>
        }
      />
      {open === 'edit' && <CustomerEditor open customer={customer} onClose={() => setOpen(null)} />}
      <MergeDialog open={open === 'merge'} onOpenChange={(isOpen) => setOpen(isOpen ? 'merge' : null)} customer={customer} />
      <ConfirmDialog
        open={open === 'delete'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'delete' : null)}
        title={t('customers.deleteTitle', { name: customer.name })}
        description={t('customers.deleteHint')}
        action={common('delete')}
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate(customer, { onSuccess: () => void navigate({ to: '/customers' }), onError: () => setOpen(null) })}
      />
    </>
  )
}

function Balance({ customer }: { customer: Customer }) {
  const { t } = useTranslation('debts')
  const format = useFormat()
  const { data } = useQuery(balanceQuery(customer.id))
  const limit = customer.credit_limit ?? null
  const figures = [
    { label: t('owed'), value: data && format.money(data.remaining_amount), isBad: false },
    { label: t('overdue'), value: data && format.money(data.overdue_amount), isBad: (data?.overdue_amount ?? 0) > 0 },
    { label: t('customers.limit'), value: limit === null ? t('customers.noLimit') : limit === 0 ? t('customers.noCredit') : format.money(limit), isBad: false },
    ...(limit ? [{ label: t('available'), value: data && format.money(data.available_credit ?? 0), isBad: false }] : []),
  ]
  return (
    <Card className="p-4 sm:p-5">
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {figures.map(({ label, value, isBad }) => (
          <div key={label} className="min-w-0">
            <dt className="text-xs text-fg-3">{label}</dt>
            <dd className={cn('num mt-0.5 font-semibold wrap-anywhere', isBad && 'text-bad')}>{value ?? <Skeleton className="h-5 w-20" />}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button onClick={() => void printPage(() => fetchStatement(customer.id))}>
          <Printer />
          {t('statement')}
        </Button>
        <Link to="/debts" search={{ customer: customer.id, state: 'all' }} className={buttonClass()}>
          {t('allDebts')}
        </Link>
      </div>
    </Card>
  )
}

function OpenDebts({ customerId }: { customerId: string }) {
  const { t } = useTranslation('debts')
  const query = useQuery(openDebtsQuery(customerId))
  const mayPay = useMay('debts.pay')
  const [isPaying, setPaying] = useState(false)
  const debts = query.data ?? []
  return (
    <Card className="overflow-hidden">
      <CardHeader title={t('customers.openDebts')} className="pb-3.5">
        {mayPay && debts.length > 0 && (
          <Button variant="primary" onClick={() => setPaying(true)}>
            {t('spread.title')}
          </Button>
        )}
      </CardHeader>
      {query.isPending && <SkeletonRows rows={2} />}
      {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && debts.length === 0 && <p className="border-t px-4 py-4 text-sm text-fg-3 sm:px-5">{t('customers.owesNothing')}</p>}
      <ul>
        {debts.map((debt) => (
          <li key={debt.id} className="border-t">
            <OpenDebt debt={debt} />
          </li>
        ))}
      </ul>
      {isPaying && <PaySheet open customerId={customerId} debts={debts} onClose={() => setPaying(false)} />}
    </Card>
  )
}

function OpenDebt({ debt }: { debt: Debt }) {
  const format = useFormat()
  const due = useDueText()
  return (
    <Link to="/debts/$id" params={{ id: debt.id }} search={{}} className="flex min-h-14 items-center justify-between gap-3 px-4 py-2 hover:bg-hover sm:px-5">
      <span className="num min-w-0 truncate text-sm text-fg-2">{due(debt)}</span>
      <span className="flex flex-col items-end gap-1">
        <b className="num text-sm font-semibold">{format.money(debt.remaining_amount)}</b>
        <DebtBadge debt={debt} />
      </span>
    </Link>
  )
}
