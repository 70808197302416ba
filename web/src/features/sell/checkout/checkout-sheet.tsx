import { Link } from '@tanstack/react-router'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '@/api/connection'
import { cn } from '@/lib/cn'
import { useOutbox } from '@/offline/device'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { useToday } from '@/session/use-today'
import { Button, buttonClass } from '@/ui/elements/button'
import { Sheet } from '@/ui/overlays/sheet'
import { discountOf, isComplete, owedOf, restOf, totalOf, type Cart } from '../cart/cart'
import { faultOf } from '../cart/credit'
import { isBelowLimit, useDiscountLimit } from '../cart/limits'
import type { Refusal } from '../cart/refusal'
import { AskSuperior } from './approval/ask-superior'
import { CreditFields } from './credit-fields'
import { CustomerFields } from './customer-fields'
import { PaymentFields } from './payment-fields'

interface CheckoutSheetProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  cart: Cart
  branchId: string
  onChange: (part: Partial<Cart>) => void
  refusal: Refusal | null
  /** Sells although an earlier attempt may have gone through; null while there is none. */
  onNewKey: (() => void) | null
  busy: boolean
  onSell: () => void
  /** The lines of the cart. */
  children: React.ReactNode
}

export function CheckoutSheet({ open, onOpenChange, cart, branchId, onChange, refusal, onNewKey, busy, onSell, children }: CheckoutSheetProps) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const obstacle = useObstacle(cart, branchId)
  const limit = useDiscountLimit(branchId)
  const isBeyondLimit = refusal?.isBeyondLimit === true || cart.lines.some((line) => isBelowLimit(line, limit))
  const mayOpen = useMay('shifts.work', branchId)
  const canSell = cart.lines.length > 0 && obstacle === null

  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={t('checkout')}
      footer={
        <div className="w-full space-y-2">
          <Hint obstacle={obstacle} />
          <Button variant="primary" size="lg" busy={busy} disabled={!canSell} onClick={onSell} className="w-full">
            {t('sellFor', { amount: format.money(totalOf(cart.lines)) })}
          </Button>
        </div>
      }
    >
      <div className="space-y-5">
        {refusal?.form && <Refused message={refusal.form} onNewKey={onNewKey} opensShift={refusal.needsShift === true && mayOpen} />}
        <div className="rounded-xl border px-3">
          {children}
          <Sums cart={cart} />
        </div>
        <AskSuperior cart={cart} branchId={branchId} isNeeded={isBeyondLimit} onChange={onChange} />
        <PaymentFields cart={cart} branchId={branchId} onChange={onChange} refused={refusal?.payments} />
        <CustomerFields cart={cart} onChange={onChange} refusal={refusal} />
        <CreditFields cart={cart} onChange={onChange} refusal={refusal} />
      </div>
    </Sheet>
  )
}

/** Why the cart cannot be sold yet; null if it can. */
function useObstacle(cart: Cart, branchId: string): string | null {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const limit = useDiscountLimit(branchId)
  const today = useToday()
  const incomplete = cart.lines.find((line) => !isComplete(line))
  if (incomplete) return t('obstacle.incomplete', { name: incomplete.name })
  const tooLow = cart.lines.find((line) => isBelowLimit(line, limit))
  if (tooLow) return t('obstacle.tooLow', { name: tooLow.name, limit: format.percent(limit / 100) })
  if (cart.credit) {
    const fault = creditFaultOf(cart, cart.credit, today)
    return fault && t(`obstacle.credit.${fault}`)
  }
  return cart.payment === 'mixed' && restOf(cart) !== 0 ? t('obstacle.unpaid') : null
}

/** What a sale on credit lacks; null if nothing. */
function creditFaultOf(cart: Cart, credit: NonNullable<Cart['credit']>, today: string) {
  const owed = owedOf(cart)
  if (owed < 0) return 'tooMuch'
  if (owed === 0) return 'nothing'
  if (cart.customerId === null && (cart.customerName.trim() === '' || cart.customerPhone.trim() === '')) return 'customer'
  return faultOf(credit, owed, today)
}

/** Shows the obstacle, or that this will be an offline sale. */
function Hint({ obstacle }: { obstacle: string | null }) {
  const { t } = useTranslation('sell')
  const isUp = useConnection()
  const { isMissing } = useOutbox()
  if (obstacle === null && isUp) return null
  return (
    <p role="status" className={cn('text-center text-xs', obstacle || isMissing ? 'text-bad' : 'text-fg-2')}>
      {obstacle ?? t(isMissing ? 'cannotWait.here' : 'waiting.offline')}
    </p>
  )
}

interface RefusedProps {
  message: string
  onNewKey: (() => void) | null
  /** Whether a shift can be opened, which is missing. */
  opensShift: boolean
}

function Refused({ message, onNewKey, opensShift }: RefusedProps) {
  const { t } = useTranslation('sell')
  return (
    <div role="alert" data-refused className="flex items-start gap-2.5 rounded-xl bg-bad-soft p-3 text-sm text-bad">
      <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div className="space-y-2">
        <p>{message}</p>
        {onNewKey && (
          <Button size="sm" onClick={onNewKey}>
            {t('sellAnyway')}
          </Button>
        )}
        {opensShift && (
          <Link to="/shifts" search={{}} className={buttonClass({ className: 'text-fg' })}>
            {t('openShift')}
          </Link>
        )}
      </div>
    </div>
  )
}

function Sums({ cart: { lines } }: { cart: Cart }) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const discount = discountOf(lines)
  return (
    <div className="num space-y-1 border-t py-3">
      {discount > 0 && (
        <p className="flex justify-between gap-3 text-xs text-fg-2">
          <span>{t('discount')}</span>
          <span>{format.money(discount)}</span>
        </p>
      )}
      <p className="flex justify-between gap-3 text-base font-semibold">
        <span>{t('total')}</span>
        <span>{format.money(totalOf(lines))}</span>
      </p>
    </div>
  )
}
