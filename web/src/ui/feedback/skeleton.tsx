import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'

/** A grey placeholder; give it the size of the expected content. */
export const Skeleton = ({ className }: { className?: string }) => <div aria-hidden className={cn('h-4 animate-pulse rounded-md bg-muted', className)} />

/** Placeholders for the rows of a loading list. */
export function SkeletonRows({ rows = 6, className }: { rows?: number; className?: string }) {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('loading')} className={cn('divide-y', className)}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-3 px-4 py-3.5">
          <Skeleton className="size-9 shrink-0 rounded-lg" />
          <div className="grow space-y-2">
            <Skeleton className={row % 2 ? 'w-2/5' : 'w-3/5'} />
            <Skeleton className="h-3 w-1/4" />
          </div>
          <Skeleton className="w-16" />
        </div>
      ))}
    </div>
  )
}

/** The placeholder of a loading page. */
export function PageSkeleton() {
  return (
    <div className="space-y-5">
      <Skeleton className="h-8 w-48" />
      <div className="overflow-hidden rounded-xl border bg-surface">
        <SkeletonRows />
      </div>
    </div>
  )
}
