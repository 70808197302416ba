import { useEffect, useRef } from 'react'
import { cn } from '@/lib/cn'

/** How much of a neighbour stays in sight beside what is chosen; as wide as the fade in index.css. */
const FADE = 32

interface StripProps {
  /** What is chosen: its tab (`aria-selected`) or key (`aria-current`) is brought into sight. */
  current: string
  className?: string
  children: React.ReactNode
}

/** A row that is scrolled to the side where it does not fit; it fades out where there is more. */
export function Strip({ current, className, children }: StripProps) {
  const strip = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const row = strip.current
    const content = row?.firstElementChild
    if (!row || !content) return
    // Whoever has scrolled by hand is not called back when a count arrives.
    const hand = new AbortController()
    const look = () => {
      // To the left, where one reads to the left, it counts below zero.
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
    // Whatever is chosen next is brought into sight anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [current])

  return (
    <div ref={strip} className={cn('strip base-ui-disable-scrollbar', className)}>
      <div className="w-max min-w-full">{children}</div>
    </div>
  )
}

/** Scrolls the row alone; `scrollIntoView` would take the page along. */
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
