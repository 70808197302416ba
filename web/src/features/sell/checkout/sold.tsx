import { Link } from '@tanstack/react-router'
import { CircleAlert, CircleCheck, Clock, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useOutbox } from '@/offline/device'
import { PrintedReceipt } from '@/receipt/printed-receipt'
import { Receipt } from '@/receipt/receipt'
import { ReceiptActions } from '@/receipt/receipt-actions'
import { useFormat } from '@/session/use-format'
import { Button, buttonClass } from '@/ui/elements/button'
import { Card } from '@/ui/layout/card'
import type { Outcome } from './use-sale'

interface SoldProps {
  outcome: Outcome
  change: number
  onNew: () => void
}

/** A sale that was made or waits on the device: its number, total and receipt. */
export function Sold({ outcome, change, onNew }: SoldProps) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const { sales } = useOutbox()
  const waiting = outcome.waits ? sales.find((one) => one.id === outcome.id) : undefined
  // It may be sent while the receipt is still shown.
  const sale = waiting?.sale ?? outcome.sale
  const isProvisional = outcome.waits && !waiting?.sale
  const isRefused = waiting?.state === 'conflict'
  const Icon = isRefused ? CircleAlert : isProvisional ? Clock : CircleCheck
  return (
    <div className="mx-auto flex max-w-md flex-col gap-4">
      <div role="status" className="flex flex-col items-center gap-1 pt-4 text-center">
        <span
          className={cn(
            'mb-2 grid size-14 place-items-center rounded-full',
            isRefused ? 'bg-bad-soft text-bad' : isProvisional ? 'bg-warn-soft text-warn' : 'bg-good-soft text-good',
          )}
        >
          <Icon className="size-8" strokeWidth={1.8} aria-hidden />
        </span>
        <p className="text-lg font-semibold">{t(isRefused ? 'waiting.refused' : isProvisional ? 'waiting.title' : 'sold')}</p>
        <p className="num text-sm text-fg-2">
          <bdi dir="ltr">{sale.number}</bdi>
        </p>
        <p className="num mt-1 text-3xl font-semibold tracking-tight">{format.money(sale.amount)}</p>
        {change > 0 && (
          <p className="num mt-1 rounded-full bg-warn-soft px-3 py-1 text-sm font-medium text-warn">
            {t('change')}: {format.money(change)}
          </p>
        )}
        {sale.debt && (
          <p className="num mt-1 rounded-2xl bg-warn-soft px-3 py-1 text-sm font-medium text-warn">
            {t('credit.remains', { amount: format.money(sale.debt.total_amount), day: format.date(sale.debt.payment_deadline) })}
          </p>
        )}
        {isProvisional && <p className="mt-2 max-w-sm text-sm text-fg-2">{t(isRefused ? 'waiting.refusedHint' : 'waiting.hint')}</p>}
        {isRefused && (
          <Link to="/outbox" className={buttonClass({ variant: 'outline', className: 'mt-2' })}>
            {t('waiting.decide')}
          </Link>
        )}
      </div>
      <Button variant="primary" size="lg" autoFocus onClick={onNew}>
        <Plus />
        {t('newSale')}
      </Button>
      <div className="grid grid-cols-2 gap-2">
        <ReceiptActions sale={sale} isProvisional={isProvisional} size="lg" />
      </div>
      <p className="text-center text-xs text-fg-3">{t('pdfHint')}</p>
      <Card className="mx-auto w-[80mm] max-w-full p-4">
        <Receipt sale={sale} isProvisional={isProvisional} />
      </Card>
      <PrintedReceipt sale={sale} isProvisional={isProvisional} />
    </div>
  )
}
