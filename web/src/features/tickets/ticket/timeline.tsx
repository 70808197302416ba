import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { inRow } from '@/lib/text/direction'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Skeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { historyQuery, type HistoryEntry } from '../queries/ticket'

/** The history of a ticket as text, newest first. */
export function Timeline({ ticketId }: { ticketId: string }) {
  const format = useFormat()
  const { t } = useTranslation(['tickets', 'common'])
  const words = useHistoryWords()
  const history = useInfiniteQuery(historyQuery(ticketId))
  const entries = history.data?.pages.flatMap((page) => page.rows) ?? []
  if (history.isPending) return <Skeleton className="h-24" />
  if (history.isError && entries.length === 0) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />
  return (
    <>
      <ol className="space-y-3 border-s ps-4">
        {entries.map((entry) => (
          <li key={entry.id} className="relative text-sm">
            <span aria-hidden className="absolute -start-[21px] top-1.5 size-2 rounded-full border-2 border-surface bg-fg-3" />
            <p>{words(entry)}</p>
            {entry.comment && (
              <p dir="auto" className="mt-0.5 text-fg-2">
                {entry.comment}
              </p>
            )}
            <p className="num text-xs text-fg-3">
              {inRow([entry.changed_by_name ?? t('system'), format.dateTime(entry.created_at)])}
            </p>
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button variant="ghost" busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('showMore', { ns: 'common' })}
        </Button>
      )}
    </>
  )
}

function useHistoryWords() {
  const { t } = useTranslation('tickets')
  const format = useFormat()
  return ({ kind, from, to, from_name, to_name }: HistoryEntry): string => {
    switch (kind) {
      case 'status':
        return t('history.status', { to: t(`statuses.${to as 'pending'}`) })
      case 'priority':
        return t('history.priority', { to: t(`priorities.${to as 'low'}`) })
      case 'title':
        return t('history.title', { from: from ?? '', to: to ?? '' })
      case 'assignee':
        return to ? t('history.assignee', { to: to_name ?? '—' }) : t('history.unassigned', { from: from_name ?? '—' })
      case 'team':
        return to ? t('history.team', { to: to_name ?? '' }) : t('history.noTeam')
      case 'category':
        return t('history.category', { to: to_name ?? '' })
      case 'branch':
        return t('history.branch', { to: to_name ?? '' })
      case 'waiting':
        return to ? t('history.waiting', { to: t(`waits.${to as 'vendor'}`) }) : t('history.goesOn')
      case 'due':
        return to ? t('history.due', { to: format.dateTime(to) }) : t('history.noDue')
      case 'merged':
        return t('history.merged', { to: to_name ?? '' })
      case 'rated':
        return t('history.rated', { to: format.number(Number(to)) })
      case 'created':
      case 'first_response':
      case 'archived':
      case 'deleted':
      case 'restored':
      case 'split':
      case 'linked':
      case 'unlinked':
        return t(`history.${kind}`)
      default:
        return t('history.other')
    }
  }
}
