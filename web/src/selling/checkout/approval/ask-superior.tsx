import { CircleCheck, KeyRound, LoaderCircle, Send } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readMessages } from '@/api/refusal'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Notice } from '@/ui/feedback/notice'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { saleOf, type Cart } from '../../cart/cart'
import { PasswordDialog } from './password-dialog'
import { useApproval, useAsk, type Approval } from './use-approval'

interface AskSuperiorProps {
  cart: Cart
  branchId: string
  /** Whether a price is beyond what the seller may give. */
  isNeeded: boolean
  onChange: (part: Partial<Cart>) => void
}

/** Asks a superior for prices beyond the seller's limit, and says what the superior has answered. */
export function AskSuperior({ cart, branchId, isNeeded, onChange }: AskSuperiorProps) {
  const approval = useApproval(cart.approvalId)
  const [isHere, setHere] = useState(false)
  const asking = useAsking(cart, branchId, onChange)
  if (!isNeeded && !(approval && approval.status === 'approved')) return null
  const approveHere = () => (approval?.status === 'pending' ? setHere(true) : asking.ask('', () => setHere(true)))
  return (
    <div className="space-y-3 rounded-xl border p-3">
      {approval && <Answer approval={approval} />}
      {asking.refusal && <Notice tone="bad">{asking.refusal}</Notice>}
      {isNeeded && approval?.status !== 'pending' && <Ask asking={asking} />}
      {isNeeded && (
        <Button className="h-auto min-h-11 w-full whitespace-normal" disabled={asking.isAsking} onClick={approveHere}>
          <KeyRound />
          <PasswordText />
        </Button>
      )}
      <PasswordDialog open={isHere && approval?.status === 'pending'} approvalId={approval?.id ?? ''} onClose={() => setHere(false)} />
    </div>
  )
}

function PasswordText() {
  const { t } = useTranslation('sell')
  return t('approval.here')
}

/** The request to a superior. */
function useAsking(cart: Cart, branchId: string, onChange: AskSuperiorProps['onChange']) {
  const [key, setKey] = useState<string | null>(null)
  const after = useRef<(() => void) | null>(null)
  const { state, submit, refusal } = useIdempotentSubmit({
    mutation: useAsk(),
    key,
    setKey,
    refusalOf: (error) =>
      readMessages(error, cart.lines)
        .map(({ line, text }) => (line ? `${line.name}: ${text}` : text))
        .join(' '),
    onDone: ({ id }) => {
      onChange({ approvalId: id })
      after.current?.()
    },
  })
  return {
    isAsking: state === 'sending',
    refusal,
    ask(note: string, then: (() => void) | null = null) {
      after.current = then
      const { lines = [] } = saleOf({ ...cart, approvalId: null }, branchId)
      submit({ branch_id: branchId, lines: lines ?? [], ...(note.trim() && { note: note.trim() }) })
    },
  }
}

function Ask({ asking }: { asking: ReturnType<typeof useAsking> }) {
  const { t } = useTranslation('sell')
  const { t: common } = useTranslation()
  const [note, setNote] = useState('')
  return (
    <>
      <Field label={t('approval.note')} optional={common('optional')}>
        <Input autoComplete="off" maxLength={1000} value={note} onValueChange={setNote} />
      </Field>
      <Button variant="primary" className="h-11 w-full" busy={asking.isAsking} onClick={() => asking.ask(note)}>
        <Send className="rtl:-scale-x-100" />
        {t('approval.ask')}
      </Button>
    </>
  )
}

/** How the request stands. */
function Answer({ approval }: { approval: Approval }) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const { status, decided_by_name: name, decision_note: note, discount_percent: percent, expires_at: end } = approval
  if (status === 'pending') {
    return (
      <p role="status" className="flex items-center gap-2 text-sm text-fg-2">
        <LoaderCircle className="size-4 shrink-0 animate-spin" aria-hidden />
        {t('approval.waiting', { percent: format.percent(percent / 100), time: format.time(end) })}
      </p>
    )
  }
  if (status === 'approved') {
    return (
      <p role="status" className="flex items-start gap-2 text-sm font-medium text-good">
        <CircleCheck className="mt-0.5 size-4 shrink-0" aria-hidden />
        {t('approval.approved', { name: name ?? '', percent: format.percent(percent / 100), time: format.time(end) })}
        {note && ` “${note}”`}
      </p>
    )
  }
  return (
    <Notice tone={status === 'rejected' ? 'bad' : 'warn'}>
      <p>{t(`approval.${status}`, { name: name ?? '' })}</p>
      {note && <p>{note}</p>}
    </Notice>
  )
}
