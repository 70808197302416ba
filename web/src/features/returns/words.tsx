import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { Badge, type Tone } from '@/ui/elements/badge'
import type { Return } from './queries'

const TONES: Record<Return['status'], Tone> = { pending: 'warn', approved: 'good', rejected: 'bad' }

export function ReturnBadge({ status }: { status: Return['status'] }) {
  const { t } = useTranslation('returns')
  return <Badge tone={TONES[status]}>{t(`statuses.${status}`)}</Badge>
}

/** How much comes back, with its unit: "2 pcs", "1.5 m". */
export function useAmount() {
  const { t } = useTranslation('returns')
  const format = useFormat()
  return (unit: string, quantity: number) => t(unit === 'meter' ? 'units.meter' : 'units.piece', { amount: format.number(quantity) })
}

/** A row of a settlement. */
export function Sum({ label, amount, className }: { label: string; amount: number; className?: string }) {
  const format = useFormat()
  return (
    <div className={cn('flex items-baseline justify-between gap-3', className)}>
      <dt>{label}</dt>
      <dd className="num">{format.money(amount)}</dd>
    </div>
  )
}

type Settled = Pick<Return, 'amount' | 'debt_amount' | 'refund_amount' | 'given_up_amount'>

/**
 * How the price of returned goods is settled.
 *
 * @param isPart whether new goods follow: then the last row says what is paid
 */
export function Settlement({ settled, isPart = false }: { settled: Settled; isPart?: boolean }) {
  const { t } = useTranslation('returns')
  return (
    <>
      <Sum label={t('price')} amount={settled.amount} />
      {settled.debt_amount > 0 && <Sum label={t('debt')} amount={settled.debt_amount} />}
      {settled.given_up_amount > 0 && <Sum label={t('givenUp')} amount={settled.given_up_amount} />}
      {(!isPart || settled.refund_amount !== settled.amount) && (
        <Sum label={t('refund')} amount={settled.refund_amount} className={cn(!isPart && 'font-semibold')} />
      )}
    </>
  )
}

export function Part({ title, className, children }: { title: string; className?: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 text-xs font-medium text-fg-3">{title}</h3>
      <div className={cn('rounded-xl border px-3.5', className)}>{children}</div>
    </section>
  )
}
