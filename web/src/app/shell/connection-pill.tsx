import { Link } from '@tanstack/react-router'
import { CircleAlert, CloudOff, CloudUpload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '@/api/connection'
import { cn } from '@/lib/cn'
import { useOutbox } from '@/offline/device'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'

/** Shows that the device is offline, how many sales wait, and how many need a decision. Empty while all is well. */
export function ConnectionPill() {
  const { t } = useTranslation()
  const format = useFormat()
  const isUp = useConnection()
  const { sales, isSending } = useOutbox()
  const maySell = useMay('sales.create')
  const waiting = sales.filter((sale) => sale.state === 'waiting').length
  const refused = sales.filter((sale) => sale.state === 'conflict').length
  /** A phone has room for the most important part only. */
  const offline = waiting > 0 ? `${t('connection.offline')} · ${format.number(waiting)}` : t('connection.offline')
  const pending = t(isSending ? 'connection.sending' : 'connection.waiting', { count: waiting })
  const short = refused > 0 ? t('connection.refused', { count: refused }) : isUp ? pending : offline
  const parts = [
    !isUp && t('connection.offline'),
    waiting > 0 && pending,
    refused > 0 && t('connection.refused', { count: refused }),
  ].filter(Boolean)
  const Icon = refused > 0 ? CircleAlert : !isUp ? CloudOff : CloudUpload
  const look = cn(
    'num inline-flex h-9 min-w-0 items-center gap-1.5 rounded-full px-3 text-xs font-medium',
    refused > 0 ? 'bg-bad-soft text-bad' : !isUp || !isSending ? 'bg-warn-soft text-warn' : 'bg-brand-soft text-brand-ink',
  )
  const content = (
    <>
      <Icon className={cn('size-4 shrink-0', isSending && 'animate-pulse')} aria-hidden />
      <span className="truncate max-sm:sr-only">{parts.join(' · ')}</span>
      <span aria-hidden className="whitespace-nowrap sm:hidden">
        {short}
      </span>
    </>
  )
  return (
    <span role="status" className="flex min-w-0 max-sm:shrink-0">
      {parts.length > 0 &&
        (maySell ? (
          <Link to="/outbox" search={{}} className="flex h-11 min-w-0 items-center">
            <span className={look}>{content}</span>
          </Link>
        ) : (
          <span className={look}>{content}</span>
        ))}
    </span>
  )
}
