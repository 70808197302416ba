import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { History as HistoryIcon, Tags, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { inRow } from '@/lib/text/direction'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { Button, buttonClass } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { historyQuery } from './queries'
import type { PriceChange } from './rule'
import { usePriceWords } from './words'

/** Past changes, newest first. */
export function History() {
  const { t } = useTranslation('prices')
  const query = useInfiniteQuery(historyQuery)
  const changes = query.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Card className="overflow-hidden">
      {query.isPending && <SkeletonRows rows={6} />}
      {query.isError && changes.length === 0 && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && changes.length === 0 && (
        <EmptyState
          icon={HistoryIcon}
          title={t('noHistory')}
          description={t('noHistoryHint')}
          action={
            <Link to="/prices" search={{}} className={buttonClass({ variant: 'primary' })}>
              {t('tabs.change')}
            </Link>
          }
        />
      )}
      <ul className="divide-y">
        {changes.map((change) => (
          <li key={change.id}>
            <Change change={change} />
          </li>
        ))}
      </ul>
      {query.isError && changes.length > 0 && <ErrorState error={query.error} onRetry={() => void query.fetchNextPage()} className="border-t" />}
      {query.hasNextPage && !query.isError && (
        <div className="border-t p-3 text-center">
          <Button variant="ghost" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('loadMore')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function Change({ change }: { change: PriceChange }) {
  const { t } = useTranslation('prices')
  const format = useFormat()
  const words = usePriceWords()
  const scope = words.scope(change)
  return (
    <Link
      to="/prices/$id"
      params={{ id: change.id ?? '' }}
      search={(search) => search}
      resetScroll={false}
      className="flex items-start gap-3 px-4 py-3 hover:bg-hover/60 sm:px-5"
    >
      <span aria-hidden className="grid size-9 shrink-0 place-items-center rounded-lg bg-muted text-fg-3">
        {change.undone_at ? <Undo2 className="size-4.5 rtl:-scale-x-100" strokeWidth={1.7} /> : <Tags className="size-4.5" strokeWidth={1.7} />}
      </span>
      <span className="min-w-0 grow">
        <span className={cn('num block text-sm font-medium', change.undone_at && 'text-fg-3 line-through')}>{words.title(change)}</span>
        <span className="block text-xs text-fg-2">
          {[words.rounding(change), scope, t('products', { count: change.product_count })].filter(Boolean).join(' · ')}
        </span>
        <span className="num mt-0.5 block text-xs text-fg-3">
          {inRow([change.created_at && format.dateTime(change.created_at), change.created_by_name])}
        </span>
      </span>
      {change.undone_at && <Badge>{t('undone')}</Badge>}
    </Link>
  )
}
