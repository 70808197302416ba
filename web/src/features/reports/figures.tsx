import { Link } from '@tanstack/react-router'
import { ArrowDownRight, ArrowUpRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Card } from '@/ui/layout/card'
import { keptShare, useSeconds } from './parts'
import type { Overview } from './queries'

export function OverviewCards({ overview: { totals, previous, now } }: { overview: Overview }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const seconds = useSeconds()
  const kept = keptShare(totals.resolution_promised, totals.resolution_late)
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-4">
      <Figure label={t('figures.opened')} value={format.number(totals.opened)} now={totals.opened} before={previous.opened} />
      <Figure label={t('figures.solved')} value={format.number(totals.solved)} now={totals.solved} before={previous.solved} good="up" />
      <Figure
        label={t('figures.firstResponse')}
        value={seconds(totals.first_response_seconds)}
        now={totals.first_response_seconds}
        before={previous.first_response_seconds}
        good="down"
      />
      <Figure
        label={t('figures.resolution')}
        value={seconds(totals.resolution_seconds)}
        now={totals.resolution_seconds}
        before={previous.resolution_seconds}
        good="down"
      />
      <Figure
        label={t('figures.kept')}
        value={kept === undefined ? '—' : format.percent(kept)}
        now={kept}
        before={keptShare(previous.resolution_promised, previous.resolution_late)}
        good="up"
      />
      <Figure
        label={t('figures.rating')}
        value={totals.rating == null ? '—' : format.number(totals.rating, { maximumFractionDigits: 1 })}
        now={totals.rating}
        before={previous.rating}
        good="up"
      />
      <Queue label={t('figures.open')} count={now.open} search={{ status: 'pending,in_progress' }} />
      <Queue label={t('figures.overdue')} count={now.overdue} search={{ overdue: true }} bad />
    </div>
  )
}

interface FigureProps {
  label: string
  value: string
  now: number | null | undefined
  before: number | null | undefined
  /** Which direction is good; without it, a change is neutral. */
  good?: 'up' | 'down'
}

function Figure({ label, value, now, before, good }: FigureProps) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const change = now == null || before == null || before === 0 ? null : now / before - 1
  const Arrow = change !== null && change < 0 ? ArrowDownRight : ArrowUpRight
  const tone = change === null || change === 0 || !good ? 'text-fg-2' : change > 0 === (good === 'up') ? 'text-good' : 'text-bad'
  return (
    <Card className="min-w-0 p-4">
      <h2 className="text-xs font-medium text-fg-2">{label}</h2>
      <p className="num mt-1.5 text-lg font-semibold tracking-tight sm:text-2xl">{value}</p>
      {change === null ? (
        <p className="mt-1.5 text-xs text-fg-3">{t('noBefore')}</p>
      ) : (
        <p className="mt-1.5 flex flex-wrap items-center gap-x-1.5 text-xs text-fg-3">
          <span className={cn('num inline-flex items-center gap-0.5 font-medium', tone)}>
            <Arrow aria-hidden className="size-3.5 rtl:-scale-x-100" />
            <span className="sr-only">{change < 0 ? '−' : '+'}</span>
            {format.percent(Math.abs(change))}
          </span>
          {t('before')}
        </p>
      )}
    </Card>
  )
}

function Queue({ label, count, search, bad = false }: { label: string; count: number; search: { status?: string; overdue?: boolean }; bad?: boolean }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const maySee = useMay('tickets.view')
  return (
    <Card className="relative min-w-0 p-4">
      <h2 className="text-xs font-medium text-fg-2">{label}</h2>
      <p className={cn('num mt-1.5 text-lg font-semibold tracking-tight sm:text-2xl', bad && count > 0 && 'text-bad')}>{format.number(count)}</p>
      <p className="mt-1.5 text-xs text-fg-3">
        {maySee ? (
          <Link to="/tickets" search={search} className="text-brand-ink after:absolute after:inset-0">
            {t('show')}
          </Link>
        ) : (
          t('now')
        )}
      </p>
    </Card>
  )
}
