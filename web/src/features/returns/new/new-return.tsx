import { useTranslation } from 'react-i18next'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { TillChoice } from '@/tills/till-choice'
import { tillOf } from '@/tills/till'
import { Button } from '@/ui/elements/button'
import { Card } from '@/ui/layout/card'
import type { Sale } from '../queries'
import { Refused, RefundWay } from '../settling'
import { Settlement } from '../words'
import { requestOf } from './draft'
import { ReturnFields } from './return-fields'
import { useReturnDraft, useSendReturn } from './use-new-return'

export interface NewReturnProps {
  sale: Sale
  onDone: (id: string) => void
}

/** Takes goods back at once, or asks for it. */
export function NewReturn({ sale, onDone }: NewReturnProps) {
  const { t } = useTranslation('returns')
  const format = useFormat()
  const isStraight = useMay('returns.approve', sale.branch_id)
  const entered = useReturnDraft(sale)
  const { draft, change, settled, isReady } = entered
  const { submit, refusal, setRefusal, isBusy, startAnew } = useSendReturn({ sale, isStraight, onDone })
  const gets = settled?.refund_amount ?? 0
  const edit: typeof change = (part) => (setRefusal(null), change(part))
  const takeBack = gets > 0 ? t('new.giveBack', { amount: format.money(gets) }) : t('new.takeBack')
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) submit(requestOf({ draft, sale, gets, isStraight, till: tillOf(sale.branch_id) }))
      }}
    >
      <ReturnFields sale={sale} entered={{ ...entered, change: edit }} refusal={refusal} />
      {settled && (
        <Card className="space-y-3 p-4" aria-live="polite">
          <dl className="space-y-2 text-sm">
            <Settlement settled={settled} />
          </dl>
          {isStraight && gets > 0 && (
            <>
              <RefundWay value={draft.refundBy} refused={refusal?.refunds} onChange={(refundBy) => edit({ refundBy })} />
              <TillChoice branchId={sale.branch_id} refused={refusal?.till} onChange={() => setRefusal(null)} />
            </>
          )}
        </Card>
      )}
      <Refused message={refusal?.form} branchId={sale.branch_id} needsShift={refusal?.needsShift} onStartAnew={startAnew} />
      <Button type="submit" variant="primary" size="lg" className="w-full" busy={isBusy} disabled={!isReady}>
        {isStraight ? takeBack : t('new.ask')}
      </Button>
    </form>
  )
}
