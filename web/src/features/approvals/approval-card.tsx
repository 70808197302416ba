import { Check, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Badge, type Tone } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { Card } from '@/ui/layout/card'
import { useDecide, type Approval } from './queries'

const TONES: Record<Approval['status'], Tone> = { pending: 'warn', approved: 'good', rejected: 'bad', expired: 'neutral', used: 'good' }

/** What a seller asks for: each line with its list price and the price that is asked for. */
export function ApprovalCard({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approvals')
  const format = useFormat()
  const { status, decided_by_name: decider, decision_note: answer } = approval
  const mayDecide = useMay('discounts.approve', approval.branch_id)
  const isOwn = useSession()?.id === approval.requested_by
  return (
    <li>
      <Card className="space-y-3 p-4">
        <div className="flex items-start justify-between gap-3">
          <div className="min-w-0">
            <p className="truncate text-sm font-semibold">{approval.requested_by_name}</p>
            <p className="num truncate text-xs text-fg-3">
              {approval.branch_name} · {format.dateTime(approval.created_at)}
            </p>
          </div>
          <Badge tone={TONES[status]}>{t(`statuses.${status}`)}</Badge>
        </div>
        <ul className="divide-y rounded-xl border px-3">
          {approval.lines.map((line) => (
            <Line key={line.line} line={line} />
          ))}
        </ul>
        <p className="num flex items-baseline justify-between gap-3 text-sm">
          <span className="text-xs text-fg-2">{t('total', { percent: format.percent(approval.discount_percent / 100) })}</span>
          <span className="flex flex-wrap items-baseline justify-end gap-x-2">
            <bdi className="text-xs text-fg-3 line-through">{format.number(approval.list_amount)}</bdi>
            <bdi className="font-bold">{format.money(approval.amount)}</bdi>
          </span>
        </p>
        {approval.note && <p className="rounded-lg bg-muted px-3 py-2 text-sm wrap-anywhere">{approval.note}</p>}
        {decider && (
          <p className="text-xs text-fg-2 wrap-anywhere">
            {t('decidedBy', { name: decider })}
            {answer && `: ${answer}`}
          </p>
        )}
        {status === 'pending' && mayDecide && !isOwn && <Decision approval={approval} />}
      </Card>
    </li>
  )
}

function Line({ line }: { line: Approval['lines'][number] }) {
  const { t } = useTranslation('approvals')
  const format = useFormat()
  // Rounded as the server rounds the largest discount, which stands below.
  const off = line.list_amount > 0 ? Math.ceil(((line.list_amount - line.amount) / line.list_amount) * 10_000 - 1e-6) / 10_000 : 0
  const each = format.number(line.amount / line.quantity, { maximumFractionDigits: 2 })
  return (
    <li className="num flex items-start justify-between gap-3 py-2 text-sm">
      <span className="min-w-0">
        <span className="block wrap-anywhere">{format.goods(line.product_name, line.size)}</span>
        <span className="block text-xs text-fg-3">
          {t(line.unit === 'meter' ? 'metres' : 'pieces', { number: format.number(line.quantity) })} × <s>{format.number(line.list_price)}</s> {each}
        </span>
      </span>
      <span className="shrink-0 text-end">
        <span className="block font-medium">{format.money(line.amount)}</span>
        {off > 0 && <span className="block text-xs text-warn">{t('off', { percent: format.percent(off) })}</span>}
      </span>
    </li>
  )
}

function Decision({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approvals')
  const { t: common } = useTranslation()
  const [note, setNote] = useState('')
  const { mutate, isPending, variables } = useDecide(approval.id)
  return (
    <div className="space-y-3">
      <Field label={t('note')} optional={common('optional')}>
        <Input autoComplete="off" maxLength={1000} value={note} onValueChange={setNote} />
      </Field>
      <div className="grid grid-cols-2 gap-2">
        <Button className="h-11" disabled={isPending} busy={isPending && !variables.approves} onClick={() => mutate({ approves: false, note })}>
          <X />
          {t('reject')}
        </Button>
        <Button variant="primary" className="h-11" disabled={isPending} busy={isPending && variables.approves} onClick={() => mutate({ approves: true, note })}>
          <Check />
          {t('approve')}
        </Button>
      </div>
    </div>
  )
}
