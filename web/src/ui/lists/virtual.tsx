import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

interface VirtualOptions {
  count: number
  /** The height of each row in pixels. */
  height: number
  /** Told which rows are in sight. */
  onShow?: (first: number, last: number) => void
}

export interface VirtualRows<E extends HTMLElement> {
  /** For the element that the rows are in. */
  ref: React.RefObject<E | null>
  rows: VirtualItem[]
  /** The height of all rows that stand before and after those in `rows`. */
  before: number
  after: number
  /** For rows that may be higher than said: on the row's element, which has `data-index`. */
  measure: (element: Element | null) => void
}

/** Builds only the rows near the window, which is what scrolls; the others leave their height. */
export function useVirtualRows<E extends HTMLElement>({ count, height, onShow }: VirtualOptions): VirtualRows<E> {
  const ref = useRef<E>(null)
  const [scrollMargin, setScrollMargin] = useState(0)
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useWindowVirtualizer({ count, estimateSize: () => height, overscan: 14, scrollMargin })
  const rows = virtualizer.getVirtualItems()
  const first = rows[0]
  const last = rows.at(-1)
  const firstIndex = first?.index
  const lastIndex = last?.index

  // What stands above grows and shrinks, for example when filters are unfolded.
  useLayoutEffect(() => {
    const place = () => ref.current && setScrollMargin(Math.round(ref.current.getBoundingClientRect().top + scrollY))
    place()
    const resized = new ResizeObserver(place)
    resized.observe(document.body)
    return () => resized.disconnect()
  }, [])
  // Rows of another height: those of a phone held upright, or of another view.
  useEffect(() => virtualizer.measure(), [height, virtualizer])
  useEffect(() => {
    if (firstIndex !== undefined && lastIndex !== undefined) onShow?.(firstIndex, lastIndex)
  }, [firstIndex, lastIndex, onShow])

  return {
    ref,
    rows,
    before: first ? first.start - scrollMargin : 0,
    after: last ? virtualizer.getTotalSize() - (last.end - scrollMargin) : 0,
    measure: virtualizer.measureElement,
  }
}

/** The height of the table's rows that are not built. */
export const TableSpacer = ({ height }: { height: number }) => height > 0 && <tr aria-hidden style={{ height }} />
