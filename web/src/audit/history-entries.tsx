import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Button } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Entry } from './entry'
import type { HistoryProps } from './history'
import { auditQuery } from './queries'

const SHOWN = 8

export function HistoryEntries({ type, id, version }: HistoryProps) {
  const { t } = useTranslation(['audit', 'common'])
  const options = auditQuery({ type, record: id }, SHOWN)
  const query = useInfiniteQuery({ ...options, queryKey: [...options.queryKey, version] as unknown as typeof options.queryKey })
  const entries = query.data?.pages.flatMap((page) => page.rows) ?? []
  if (query.isPending) return <SkeletonRows rows={2} />
  if (query.isError && entries.length === 0) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (entries.length === 0) return <p className="px-4 pt-1 pb-4 text-sm text-fg-3 sm:px-5">{t('noHistory')}</p>
  return (
    <div className={cn('divide-y transition-opacity', query.isPlaceholderData && 'opacity-60')}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} showsDate />
      ))}
      {query.isFetchNextPageError && <ErrorState error={query.error} onRetry={() => void query.fetchNextPage()} />}
      {query.hasNextPage && !query.isFetchNextPageError && (
        <div className="p-2 text-center">
          <Button variant="ghost" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('showMore', { ns: 'common' })}
          </Button>
        </div>
      )}
    </div>
  )
}
