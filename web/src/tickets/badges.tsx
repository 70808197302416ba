import { ChevronDown, ChevronsUp, ChevronUp, Equal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Badge, type Tone } from '@/ui/elements/badge'
import type { TicketPriority, TicketStatus } from './words'

const STATUS_TONES: Record<TicketStatus, Tone> = { pending: 'warn', in_progress: 'brand', resolved: 'good', closed: 'neutral' }

export function StatusBadge({ status, className }: { status: TicketStatus; className?: string }) {
  const { t } = useTranslation('tickets')
  return (
    <Badge tone={STATUS_TONES[status]} dot {...(className && { className })}>
      {t(`statuses.${status}`)}
    </Badge>
  )
}

const PRIORITY_LOOKS = {
  urgent: { icon: ChevronsUp, className: 'text-bad' },
  high: { icon: ChevronUp, className: 'text-warn' },
  medium: { icon: Equal, className: 'text-fg-2' },
  low: { icon: ChevronDown, className: 'text-fg-3' },
} as const

/** With `short`, only screen readers get the text. */
export function PriorityMark({ priority, short = false, className }: { priority: TicketPriority; short?: boolean; className?: string }) {
  const { t } = useTranslation('tickets')
  const { icon: Icon, className: look } = PRIORITY_LOOKS[priority]
  return (
    <span
      className={cn('inline-flex items-center gap-1 text-xs font-medium whitespace-nowrap align-middle', look, className)}
      title={t(`priorities.${priority}`)}
    >
      <Icon aria-hidden className="size-4" />
      <span className={cn(short && 'sr-only')}>{t(`priorities.${priority}`)}</span>
    </span>
  )
}
