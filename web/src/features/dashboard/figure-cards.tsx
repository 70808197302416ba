import { ArrowDownRight, ArrowUpRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { Skeleton } from '@/ui/feedback/skeleton'
import { Card } from '@/ui/layout/card'
import type { Analytics, Range } from './queries'

/** The sums of the period with their change from the previous one. The margin appears only if the server sends it. */
export function FigureCards({ analytics, range }: { analytics: Analytics | undefined; range: Range }) {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  if (!analytics) {
    return (
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-4">
        {['total', 'receipts', 'average', 'margin'].map((figure) => (
          <Card key={figure} className="space-y-3 p-4">
            <Skeleton className="w-20" />
            <Skeleton className="h-7 w-3/4" />
            <Skeleton className="h-3 w-1/2" />
          </Card>
        ))}
      </div>
    )
  }
  const { totals, previous } = analytics
  const hasMargin = totals.margin != null
  return (
    <div className={cn('grid grid-cols-2 gap-3 lg:gap-4', hasMargin ? 'lg:grid-cols-4' : 'lg:grid-cols-3')}>
      <Figure
        label={t('figures.total')}
        value={totals.total}
        before={previous.total}
        range={range}
        unit={format.currency}
        {...(totals.returned > 0 && { note: t('figures.returned', { amount: format.money(totals.returned) }) })}
        className={cn(!hasMargin && 'max-lg:col-span-2')}
      />
      <Figure label={t('figures.receipts')} value={totals.receipts} before={previous.receipts} range={range} />
      <Figure label={t('figures.average')} value={Math.round(totals.average_receipt)} before={previous.average_receipt} range={range} unit={format.currency} />
      {totals.margin != null && <Figure label={t('figures.margin')} value={totals.margin} before={previous.margin ?? 0} range={range} unit={format.currency} />}
    </div>
  )
}

interface FigureProps {
  label: string
  value: number
  before: number
  range: Range
  unit?: string
  note?: string
  className?: string
}

function Figure({ label, value, before, range, unit, note, className }: FigureProps) {
  const format = useFormat()
  return (
    <Card className={cn('min-w-0 p-4', className)}>
      <h2 className="text-xs font-medium text-fg-2">{label}</h2>
      <p className="num mt-1.5 truncate text-lg font-semibold tracking-tight sm:text-2xl">
        {format.number(value)} {unit && <span className="text-xs font-normal text-fg-3">{unit}</span>}
      </p>
      {note && <p className="num mt-1 text-xs text-fg-2">{note}</p>}
      <Change value={value} before={before} range={range} />
    </Card>
  )
}

function Change({ value, before, range }: { value: number; before: number; range: Range }) {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  if (before <= 0) return <p className="mt-1.5 text-xs text-fg-3">{t('noBefore')}</p>
  const change = value / before - 1
  const Arrow = change < 0 ? ArrowDownRight : ArrowUpRight
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-1.5 text-xs text-fg-3">
      <span className={cn('num inline-flex items-center gap-0.5 font-medium', change < 0 ? 'text-bad' : 'text-good')}>
        <Arrow aria-hidden className="size-3.5 rtl:-scale-x-100" />
        {/* The arrow shows this visually. */}
        <span className="sr-only">{change < 0 ? '−' : '+'}</span>
        {format.percent(Math.abs(change))}
      </span>
      {range === 'today' ? t('before.today') : t('before.period')}
    </p>
  )
}
