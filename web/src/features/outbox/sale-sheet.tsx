import { Link } from '@tanstack/react-router'
import { CircleAlert, Pencil, RotateCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '@/api/idempotency'
import { cn } from '@/lib/cn'
import { outbox } from '@/offline/device'
import { mayBeDiscarded, type WaitingSale } from '@/offline/outbox'
import { PrintedReceipt } from '@/receipt/printed-receipt'
import { Receipt } from '@/receipt/receipt'
import { ReceiptActions } from '@/receipt/receipt-actions'
import { useFormat } from '@/session/use-format'
import { Button, buttonClass } from '@/ui/elements/button'
import { showError, showToast } from '@/ui/feedback/toast'
import { Field } from '@/ui/inputs/field'
import { Textarea } from '@/ui/inputs/input'
import { Segmented } from '@/ui/inputs/segmented'
import { Card } from '@/ui/layout/card'
import { Dialog } from '@/ui/overlays/dialog'
import { Sheet } from '@/ui/overlays/sheet'
import { adviceOf, useProblemText } from './problem'

/** One sale of the outbox: its problem, the actions and its receipt. */
export function SaleSheet({ sale, onClose }: { sale: WaitingSale | undefined; onClose: () => void }) {
  const { t } = useTranslation('outbox')
  const [shown, setShown] = useState(sale)
  const [isDiscarding, setDiscarding] = useState(false)
  if (sale && sale !== shown) setShown(sale)
  if (!shown) return null
  const made = shown.sale ?? shown.receipt
  const isProvisional = shown.sale === null
  return (
    <>
      <Sheet
        open={sale !== undefined}
        onOpenChange={(open) => !open && onClose()}
        title={t(`states.${shown.state}`)}
        footer={<ReceiptActions sale={made} isProvisional={isProvisional} />}
      >
        <div className="space-y-4">
          {shown.state === 'conflict' && <Decision sale={shown} onDiscard={() => setDiscarding(true)} onDone={onClose} />}
          {shown.state === 'waiting' && <Waiting sale={shown} onDiscard={() => setDiscarding(true)} />}
          {shown.state === 'discarded' && (
            <p className="rounded-xl bg-muted p-3 text-sm">
              <span className="block text-xs text-fg-2">{t('discard.reason')}</span>
              {shown.reason}
            </p>
          )}
          <Card className="mx-auto w-[80mm] max-w-full p-4">
            <Receipt sale={made} isProvisional={isProvisional} />
          </Card>
        </div>
      </Sheet>
      <DiscardDialog sale={shown} open={isDiscarding} onOpenChange={setDiscarding} />
      {sale && <PrintedReceipt sale={made} isProvisional={isProvisional} />}
    </>
  )
}

function Decision({ sale, onDiscard, onDone }: { sale: WaitingSale; onDiscard: () => void; onDone: () => void }) {
  const { t } = useTranslation('outbox')
  const problemText = useProblemText()
  const [isBusy, setBusy] = useState(false)
  const isKeyTaken = sale.problem?.code === 'IDEMPOTENCY_KEY_REUSED'

  async function retry() {
    setBusy(true)
    try {
      await outbox.retry(sale.id, isKeyTaken ? newKey() : undefined)
      if (outbox.state.sales.some((one) => one.sequence === sale.sequence && one.state === 'sent')) {
        showToast(t('sentNow'))
        onDone()
      }
    } catch (error) {
      showError(error)
    } finally {
      setBusy(false)
    }
  }
  const action = 'h-12 w-full justify-start rounded-xl px-4'
  return (
    <div className="space-y-3">
      <div role="alert" className="flex items-start gap-2.5 rounded-xl bg-bad-soft p-3.5">
        <CircleAlert className="mt-0.5 size-4.5 shrink-0 text-bad" aria-hidden />
        <div className="space-y-1.5 text-sm">
          <ul className="space-y-1 font-medium text-bad">
            {problemText(sale).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p className="text-fg-2">{t(`advice.${adviceOf(sale)}`)}</p>
        </div>
      </div>
      <div className="space-y-2">
        <Link to="/sell" search={{ sale: sale.id }} className={cn(buttonClass({ variant: 'primary' }), action)}>
          <Pencil />
          {t('actions.change')}
        </Link>
        <Button className={action} busy={isBusy} onClick={() => void retry()}>
          {!isBusy && <RotateCw />}
          {t(isKeyTaken ? 'actions.sendAnyway' : 'actions.retry')}
        </Button>
        <Button className={cn(action, 'text-bad')} onClick={onDiscard}>
          <Trash2 />
          {t('actions.discard')}
        </Button>
      </div>
    </div>
  )
}

function Waiting({ sale, onDiscard }: { sale: WaitingSale; onDiscard: () => void }) {
  const { t } = useTranslation('outbox')
  const canDiscard = mayBeDiscarded(sale)
  return (
    <div className="space-y-3">
      <p className="rounded-xl bg-warn-soft p-3.5 text-sm">{t(canDiscard ? 'waiting.hint' : 'waiting.unclear')}</p>
      {canDiscard && (
        <Button className="h-12 w-full justify-start rounded-xl px-4 text-bad" onClick={onDiscard}>
          <Trash2 />
          {t('actions.discard')}
        </Button>
      )}
    </div>
  )
}

const REASONS = ['returned', 'entered', 'mistake'] as const

/** Giving up a sale requires a reason; the device stores it with the sale. */
function DiscardDialog({ sale, open, onOpenChange }: { sale: WaitingSale; open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation('outbox')
  const { t: common } = useTranslation()
  const format = useFormat()
  const [reason, setReason] = useState<(typeof REASONS)[number] | 'other'>('returned')
  const [text, setText] = useState('')
  const isMissing = reason === 'other' && text.trim() === ''

  async function discard() {
    try {
      await outbox.discard(sale.id, reason === 'other' ? text.trim() : t(`discard.reasons.${reason}`))
      onOpenChange(false)
    } catch (error) {
      showError(error)
    }
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('discard.title', { amount: format.money(sale.receipt.amount) })}
      description={t('discard.description')}
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            {common('cancel')}
          </Button>
          <Button variant="danger" disabled={isMissing} onClick={() => void discard()}>
            {t('actions.discard')}
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <Segmented
          size="lg"
          label={t('discard.reason')}
          value={reason}
          onChange={setReason}
          items={[...REASONS, 'other' as const].map((value) => ({ value, label: t(`discard.reasons.${value}`) }))}
          className="flex-wrap [&>*]:basis-[calc(50%-2px)]"
        />
        {reason === 'other' && (
          <Field label={t('discard.text')}>
            <Textarea autoFocus maxLength={500} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          </Field>
        )}
      </div>
    </Dialog>
  )
}
