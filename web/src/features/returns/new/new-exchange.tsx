import { useTranslation } from 'react-i18next'
import { useMay } from '@/session/rights'
import { AskSuperior } from '@/selling/checkout/approval/ask-superior'
import { isBelowLimit, useDiscountLimit } from '@/selling/cart/limits'
import { CreditFields } from '@/selling/checkout/credit-fields'
import { CustomerFields } from '@/selling/checkout/customer-fields'
import { PaymentFields } from '@/selling/checkout/payment-fields'
import { Refused as RefusedGoods } from '@/selling/checkout/refused'
import { useObstacle } from '@/selling/checkout/use-obstacle'
import { TillChoice } from '@/tills/till-choice'
import { Button } from '@/ui/elements/button'
import { Card } from '@/ui/layout/card'
import { Refused, RefundWay } from '../settling'
import { Settlement, Sum } from '../words'
import type { differenceOf } from './exchange'
import { NewGoods } from './new-goods'
import type { NewReturnProps } from './new-return'
import { ReturnFields } from './return-fields'
import { useExchange } from './use-exchange'
import { useReturnDraft } from './use-new-return'

/** Takes goods back, and sells others instead. */
export function NewExchange({ sale, onDone }: NewReturnProps) {
  const { t } = useTranslation('returns')
  const branchId = sale.branch_id
  const entered = useReturnDraft(sale)
  const { draft, change, settled } = entered
  const exchange = useExchange(sale, entered, onDone)
  const { cart, difference, refusal, setRefusal, edits } = exchange
  const obstacle = useObstacle(cart, branchId)
  const mayOpen = useMay('shifts.work', branchId)
  const goods = refusal?.goods ?? null
  const isReady = entered.isReady && cart.lines.length > 0 && obstacle === null
  // What is said about the new goods stays until they are changed.
  const edit: typeof change = (part) => {
    setRefusal((before) => (before?.goods ? { lines: {}, goods: before.goods } : null))
    change(part)
  }
  return (
    <div className="space-y-4">
      <ReturnFields sale={sale} entered={{ ...entered, change: edit }} refusal={refusal} />
      <NewGoods exchange={exchange} />
      <PriceQuestion exchange={exchange} branchId={branchId} />
      {settled && (
        <Card className="space-y-4 p-4">
          <dl className="space-y-2 text-sm" aria-live="polite">
            <Settlement settled={settled} isPart />
            <Difference difference={difference} />
          </dl>
          {difference.gets > 0 && <RefundWay value={draft.refundBy} refused={refusal?.refunds} onChange={(refundBy) => edit({ refundBy })} />}
          {difference.pays > 0 && (
            <>
              <PaymentFields cart={cart} branchId={branchId} onChange={edits.edit} refused={goods?.payments} />
              {(cart.credit || goods?.name || goods?.phone) && <CustomerFields cart={cart} onChange={edits.edit} refusal={goods} />}
              <CreditFields cart={cart} onChange={edits.edit} refusal={goods} />
            </>
          )}
          <TillChoice branchId={branchId} refused={refusal?.till ?? goods?.till} onChange={() => setRefusal(null)} />
        </Card>
      )}
      {goods?.form && <RefusedGoods message={goods.form} onNewKey={null} opensShift={goods.needsShift === true && mayOpen} />}
      <Refused message={refusal?.form} branchId={branchId} needsShift={refusal?.needsShift} onStartAnew={exchange.startAnew} />
      <div className="space-y-2">
        {cart.lines.length > 0 && obstacle && (
          <p role="status" className="text-center text-xs text-bad">
            {obstacle}
          </p>
        )}
        <Button variant="primary" size="lg" className="w-full" busy={exchange.isBusy} disabled={!isReady} onClick={exchange.submit}>
          {t('new.doExchange')}
        </Button>
      </div>
    </div>
  )
}

/** Asks a superior where a price is beyond what the member may give. */
function PriceQuestion({ exchange: { cart, refusal, edits }, branchId }: { exchange: ReturnType<typeof useExchange>; branchId: string }) {
  const limit = useDiscountLimit(branchId)
  const isBeyondLimit = refusal?.goods?.isBeyondLimit === true || cart.lines.some((line) => isBelowLimit(line, limit))
  return <AskSuperior cart={cart} branchId={branchId} isNeeded={isBeyondLimit} onChange={edits.edit} />
}

function Difference({ difference: { total, byGoods, pays, gets } }: { difference: ReturnType<typeof differenceOf> }) {
  const { t } = useTranslation('returns')
  return (
    <>
      <Sum label={t('new.newGoods')} amount={total} />
      {byGoods > 0 && <Sum label={t('byGoods')} amount={-byGoods} />}
      {pays > 0 && <Sum label={t('new.paysMore')} amount={pays} className="font-semibold text-brand-ink" />}
      {gets > 0 && <Sum label={t('new.getsBack')} amount={gets} className="font-semibold text-warn" />}
      {pays === 0 && gets === 0 && total > 0 && <p className="text-fg-3">{t('new.even')}</p>}
    </>
  )
}
