import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

interface VirtualOptions {
  count: number
  /** The height of each row in pixels. */
  height: number
  /** Called with the visible rows. */
  onShow?: (first: number, last: number) => void
}

export interface VirtualRows<E extends HTMLElement> {
  /** For the element that contains the rows. */
  ref: React.RefObject<E | null>
  rows: VirtualItem[]
  /** The heights of the rows before and after those in `rows`. */
  before: number
  after: number
  /** The ref of a row that may be higher than `height`; its element needs `data-index`. */
  measure: (element: Element | null) => void
}

/** Renders only the rows near the window, which scrolls. The others keep their space. */
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

  // The content above may change its height, for example when filters unfold.
  useLayoutEffect(() => {
    const place = () => ref.current && setScrollMargin(Math.round(ref.current.getBoundingClientRect().top + scrollY))
    place()
    const resized = new ResizeObserver(place)
    resized.observe(document.body)
    return () => resized.disconnect()
  }, [])
  // The row height changes with the orientation of a phone, or with the view.
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

/** The space of the table's rows that are not rendered. */
export const TableSpacer = ({ height }: { height: number }) => height > 0 && <tr aria-hidden style={{ height }} />
