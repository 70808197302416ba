import { useEffect, useRef } from 'react'
import { cn } from '@/lib/cn'

/** How many pixels of a neighbour stay visible beside the chosen item; the width of the fade in index.css. */
const FADE = 32

interface StripProps {
  /** The chosen item. Its tab (`aria-selected`) or button (`aria-current`) is scrolled into view. */
  current: string
  className?: string
  children: React.ReactNode
}

/** A row that scrolls sideways if it does not fit, and fades out where there is more. */
export function Strip({ current, className, children }: StripProps) {
  const strip = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const row = strip.current
    const content = row?.firstElementChild
    if (!row || !content) return
    // Do not scroll back after the person has scrolled, for example when a count arrives.
    const hand = new AbortController()
    const look = () => {
      // In right-to-left text, scrollLeft is negative.
      const gone = Math.abs(row.scrollLeft)
      row.toggleAttribute('data-more-before', gone > 1)
      row.toggleAttribute('data-more-after', row.scrollWidth - row.clientWidth - gone > 1)
    }
    const settle = () => {
      if (!hand.signal.aborted) bringIntoSight(row)
      look()
    }
    const observer = new ResizeObserver(settle)
    observer.observe(row)
    observer.observe(content)
    row.addEventListener('scroll', look, { passive: true })
    for (const way of ['touchmove', 'wheel', 'keydown']) row.addEventListener(way, () => hand.abort(), { passive: true, signal: hand.signal })
    settle()
    return () => {
      observer.disconnect()
      hand.abort()
      row.removeEventListener('scroll', look)
    }
    // Scroll again when another item is chosen.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [current])

  return (
    <div ref={strip} className={cn('strip base-ui-disable-scrollbar', className)}>
      <div className="w-max min-w-full">{children}</div>
    </div>
  )
}

/** Scrolls only the row; `scrollIntoView` would also scroll the page. */
function bringIntoSight(row: HTMLElement) {
  const chosen = row.querySelector('[aria-selected="true"], [aria-current="true"]')
  if (!chosen) return
  const frame = row.getBoundingClientRect()
  const box = chosen.getBoundingClientRect()
  const before = frame.left + FADE - box.left
  const after = box.right - (frame.right - FADE)
  if (before > 0) row.scrollLeft -= before
  else if (after > 0) row.scrollLeft += after
}
