import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Card, CardHeader } from '@/ui/layout/card'

interface ShortListProps<T> {
  title: string
  /** Beside the title. */
  aside?: React.ReactNode
  query: { error: unknown; refetch: () => unknown }
  /** Undefined until they are there. */
  rows: readonly T[] | undefined
  /** Shown instead of an empty list. */
  empty: React.ReactNode
  /** A row as a list item. */
  children: (row: T) => React.ReactNode
}

/** A card with a few rows. */
export function ShortList<T>({ title, aside, query, rows, empty, children }: ShortListProps<T>) {
  return (
    <Card className="min-w-0">
      <CardHeader title={title} className="min-h-11.5">
        {aside}
      </CardHeader>
      <div className="py-2">
        {query.error && !rows ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : !rows ? (
          <SkeletonRows rows={5} />
        ) : rows.length === 0 ? (
          empty
        ) : (
          <ul>{rows.map(children)}</ul>
        )}
      </div>
    </Card>
  )
}
