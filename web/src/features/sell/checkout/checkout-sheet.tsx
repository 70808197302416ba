import { ArrowLeftRight, Banknote, CreditCard, Layers, CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '@/api/connection'
import { cn } from '@/lib/cn'
import { useOutbox } from '@/offline/device'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { Segmented } from '@/ui/inputs/segmented'
import { Sheet } from '@/ui/overlays/sheet'
import { PAYMENT_TYPES, discountOf, isComplete, restOf, roundSums, totalOf, type Cart, type PaymentType } from '../cart/cart'
import { isBelowLimit, useDiscountLimit } from '../cart/limits'
import type { Refusal } from '../cart/refusal'

interface CheckoutSheetProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  cart: Cart
  branchId: string
  onChange: (part: Partial<Cart>) => void
  refusal: Refusal | null
  /** An earlier attempt with the same key was recorded: what to do then. */
  onNewKey: (() => void) | null
  busy: boolean
  onSell: () => void
  /** The lines of the cart. */
  children: React.ReactNode
}

const ICONS = { cash: <Banknote />, card: <CreditCard />, transfer: <ArrowLeftRight />, mixed: <Layers /> }

export function CheckoutSheet({ open, onOpenChange, cart, branchId, onChange, refusal, onNewKey, busy, onSell, children }: CheckoutSheetProps) {
  const { t } = useTranslation('sell')
  const { t: common } = useTranslation()
  const format = useFormat()
  const total = totalOf(cart.lines)
  const off = discountOf(cart.lines)
  const rest = restOf(cart)
  const isPaid = cart.payment !== 'mixed' || rest === 0
  const limit = useDiscountLimit(branchId)
  const isUp = useConnection()
  const { isMissing } = useOutbox()
  const incomplete = cart.lines.find((line) => !isComplete(line))
  const tooLow = cart.lines.find((line) => isBelowLimit(line, limit))
  /** Why it cannot be sold yet, said before it is tried. */
  const obstacle = incomplete
    ? t('obstacle.incomplete', { name: incomplete.name })
    : tooLow
      ? t('obstacle.tooLow', { name: tooLow.name, limit: format.percent(limit / 100) })
      : isPaid
        ? null
        : t('obstacle.unpaid')
  const canSell = cart.lines.length > 0 && obstacle === null
  const setAmount = (type: PaymentType, amount: number | null) => onChange({ amounts: { ...cart.amounts, [type]: amount } })

  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={t('checkout')}
      footer={
        <div className="w-full space-y-2">
          {(obstacle ?? !isUp) && (
            <p role="status" className={cn('text-center text-xs', obstacle || isMissing ? 'text-bad' : 'text-fg-2')}>
              {obstacle ?? t(isMissing ? 'cannotWait.here' : 'waiting.offline')}
            </p>
          )}
          <Button variant="primary" size="lg" busy={busy} disabled={!canSell} onClick={onSell} className="w-full">
            {t('sellFor', { amount: format.money(total) })}
          </Button>
        </div>
      }
    >
      <div className="space-y-5">
        {refusal?.form && (
          <div role="alert" data-refused className="flex items-start gap-2.5 rounded-xl bg-bad-soft p-3 text-sm text-bad">
            <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
            <div className="space-y-2">
              <p>{refusal.form}</p>
              {onNewKey && (
                <Button size="sm" onClick={onNewKey}>
                  {t('sellAnyway')}
                </Button>
              )}
            </div>
          </div>
        )}
        <div className="rounded-xl border px-3">
          {children}
          <div className="num space-y-1 border-t py-3">
            {off > 0 && (
              <p className="flex justify-between gap-3 text-xs text-fg-2">
                <span>{t('discount')}</span>
                <span>{format.money(off)}</span>
              </p>
            )}
            <p className="flex justify-between gap-3 text-base font-semibold">
              <span>{t('total')}</span>
              <span>{format.money(total)}</span>
            </p>
          </div>
        </div>

        <div className="space-y-3">
          <Segmented
            size="lg"
            label={t('payment')}
            value={cart.payment}
            onChange={(payment) => onChange({ payment })}
            items={([...PAYMENT_TYPES, 'mixed'] as const).map((value) => ({
              value,
              label: (
                <>
                  <span className="max-sm:hidden">{ICONS[value]}</span>
                  {t(`payments.${value}`)}
                </>
              ),
            }))}
          />
          {cart.payment === 'cash' && total > 0 && (
            <>
              <Field label={t('received')} optional={common('optional')}>
                <NumberField value={cart.received} onChange={(received) => onChange({ received })} decimals={2} suffix={format.currency} placeholder={format.number(total)} />
              </Field>
              <div className="flex flex-wrap gap-2">
                <Button onClick={() => onChange({ received: total })}>{t('exact')}</Button>
                {roundSums(total).map((sum) => (
                  <Button key={sum} className="num" onClick={() => onChange({ received: sum })}>
                    {format.number(sum)}
                  </Button>
                ))}
              </div>
              {cart.received !== null && cart.received !== total && (
                <p className="num flex justify-between gap-3 rounded-lg bg-muted px-3 py-2 text-sm">
                  <span className="text-fg-2">{t(cart.received > total ? 'change' : 'missing')}</span>
                  <b className={cart.received < total ? 'text-warn' : ''}>{format.money(Math.abs(cart.received - total))}</b>
                </p>
              )}
            </>
          )}
          {cart.payment === 'mixed' && (
            <>
              {PAYMENT_TYPES.map((type) => (
                <div key={type} className="flex items-end gap-2">
                  <Field label={t(`payments.${type}`)} className="grow">
                    <NumberField value={cart.amounts[type]} onChange={(amount) => setAmount(type, amount)} decimals={2} suffix={format.currency} />
                  </Field>
                  <Button className="h-11 lg:h-10" disabled={rest <= 0} onClick={() => setAmount(type, Math.round(((cart.amounts[type] ?? 0) + rest) * 100) / 100)}>
                    {t('rest')}
                  </Button>
                </div>
              ))}
              <p role="status" className="num flex justify-between gap-3 rounded-lg bg-muted px-3 py-2 text-sm">
                <span className="text-fg-2">{t(rest === 0 ? 'sumFits' : rest > 0 ? 'missing' : 'tooMuch')}</span>
                <b className={rest === 0 ? 'text-good' : 'text-warn'}>{format.money(Math.abs(rest))}</b>
              </p>
            </>
          )}
          {refusal?.payments && (
            <p role="alert" data-refused className="text-xs font-medium text-bad">
              {refusal.payments}
            </p>
          )}
        </div>

        <div className="grid gap-3 sm:grid-cols-2">
          <Field label={t('customerName')} optional={common('optional')} error={refusal?.name}>
            <Input autoComplete="off" maxLength={200} value={cart.customerName} onValueChange={(customerName) => onChange({ customerName })} />
          </Field>
          <Field label={t('customerPhone')} optional={common('optional')} error={refusal?.phone}>
            <Input type="tel" dir="ltr" autoComplete="off" maxLength={30} value={cart.customerPhone} onValueChange={(customerPhone) => onChange({ customerPhone })} className="num rtl:text-end" />
          </Field>
        </div>
      </div>
    </Sheet>
  )
}
