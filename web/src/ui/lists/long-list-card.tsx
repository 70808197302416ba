import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { LongListEnd } from './long-list-end'
import type { LongList } from './use-long-list'

interface LongListCardProps {
  list: LongList<unknown>
  /** Shown instead when there are no rows. */
  empty: ReactNode
  /** The rows. */
  children: ReactNode
}

/** A long list in a card: waiting, failed, empty, or its rows and its end. */
export function LongListCard({ list, empty, children }: LongListCardProps) {
  return (
    <Card className={cn('overflow-clip transition-opacity', list.isOld && 'opacity-60')} aria-busy={list.isFetching}>
      {list.isPending ? (
        <SkeletonRows rows={8} />
      ) : list.total === undefined ? (
        <ErrorState error={list.error} onRetry={list.retry} />
      ) : list.total === 0 ? (
        empty
      ) : (
        <>
          {children}
          <LongListEnd error={list.error} onRetry={list.retry} isCapped={list.isCapped} total={list.total} />
        </>
      )}
    </Card>
  )
}
