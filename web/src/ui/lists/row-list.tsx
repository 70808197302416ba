import type { ReactNode } from 'react'
import { Skeleton } from '@/ui/feedback/skeleton'
import type { LongList } from './use-long-list'
import { useVirtualRows } from './virtual'

interface RowListProps<T> {
  list: LongList<T>
  /** Of each row, in pixels. */
  height: number
  /** Renders a row that has been fetched. */
  children: (row: T) => ReactNode
}

/** The rows of a long list, all of one height. */
export function RowList<T>({ list, height, children }: RowListProps<T>) {
  const count = list.total ?? 0
  const { ref, rows, before, after } = useVirtualRows<HTMLUListElement>({ count, height, onShow: list.show })
  return (
    <ul ref={ref} style={{ paddingTop: before, paddingBottom: after }}>
      {rows.map(({ index }) => {
        const row = list.row(index)
        return (
          <li key={index} style={{ height }} className="border-t first:border-t-0" aria-setsize={count} aria-posinset={index + 1}>
            {row === undefined ? <WaitingRow /> : children(row)}
          </li>
        )
      })}
    </ul>
  )
}

function WaitingRow() {
  return (
    <div data-waiting aria-hidden className="flex h-full items-center justify-between gap-3 px-4">
      <Skeleton className="w-1/3" />
      <Skeleton className="w-20" />
    </div>
  )
}
