import { useTranslation } from 'react-i18next'
import { useConnection } from '@/api/connection'
import { cn } from '@/lib/cn'
import { useOutbox } from '@/offline/device'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Sheet } from '@/ui/overlays/sheet'
import { discountOf, totalOf, type Cart } from '@/selling/cart/cart'
import { isBelowLimit, useDiscountLimit } from '@/selling/cart/limits'
import type { Refusal } from '@/selling/cart/refusal'
import { AskSuperior } from '@/selling/checkout/approval/ask-superior'
import { CreditFields } from '@/selling/checkout/credit-fields'
import { CustomerFields } from '@/selling/checkout/customer-fields'
import { PaymentFields } from '@/selling/checkout/payment-fields'
import { Refused } from '@/selling/checkout/refused'
import { useObstacle } from '@/selling/checkout/use-obstacle'
import { TillChoice } from '@/tills/till-choice'

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
        <TillChoice branchId={branchId} refused={refusal?.till} onChange={() => onChange({})} />
      </div>
    </Sheet>
  )
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
