import { scaleLinear } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useLanguage } from '@/lib/text/language'
import { useFormat } from '@/session/use-format'

export interface Point {
  day: string
  total: number
}

const TOP = 10
const BOTTOM = 26
const AXIS = 66
const EDGE = 8

function useWidth() {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!ref.current) return
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width))
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}

/** Sums by day, formatted by `text`. Time runs in the direction of the language. */
export function LineChart({ points, text }: { points: Point[]; text: (total: number) => string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { direction } = useLanguage()
  const { ref, width } = useWidth()
  const gradient = useId()
  const [pointed, setPointed] = useState<number | null>(null)

  const height = width > 500 ? 296 : 220
  const isRtl = direction === 'rtl'
  const last = points.length - 1
  const start = isRtl ? width - AXIS : AXIS
  const end = isRtl ? EDGE : width - EDGE
  const x = scaleLinear([0, Math.max(last, 1)], [start, end])
  // On a day on which more came back than was sold, the total is below 0.
  const totals = points.map((point) => point.total)
  const y = scaleLinear([Math.min(0, ...totals), Math.max(1, ...totals)], [height - BOTTOM, TOP]).nice(4)
  const best = points.reduce((one, other) => (other.total > one.total ? other : one), points[0] ?? { day: '', total: 0 })
  const sum = points.reduce((total, point) => total + point.total, 0)

  const path = line<Point>().x((_, index) => x(index)).y((point) => y(point.total)).curve(curveMonotoneX)
  const shape = area<Point>().x((_, index) => x(index)).y0(y(0)).y1((point) => y(point.total)).curve(curveMonotoneX)
  const step = Math.max(1, Math.ceil(points.length / Math.max(2, Math.floor((width - AXIS) / 84))))
  const shown = pointed === null ? undefined : points[pointed]

  function point(event: React.PointerEvent<SVGSVGElement>) {
    const at = event.clientX - event.currentTarget.getBoundingClientRect().left
    setPointed(Math.min(last, Math.max(0, Math.round(x.invert(at)))))
  }

  return (
    <div ref={ref} className="relative min-w-0">
      {width > 0 && (
        <svg
          role="img"
          aria-label={t('charts.chartOf', {
            from: format.date(points[0]?.day ?? ''),
            to: format.date(points[last]?.day ?? ''),
            total: text(sum),
            best: format.date(best.day),
          })}
          width={width}
          height={height}
          className="block touch-pan-y text-2xs"
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={() => setPointed(null)}
        >
          <defs>
            <linearGradient id={gradient} x1="0" y1="0" x2="0" y2="1">
              <stop offset="0" stopColor="var(--c1)" stopOpacity=".28" />
              <stop offset="1" stopColor="var(--c1)" stopOpacity="0" />
            </linearGradient>
          </defs>
          {y.ticks(4).filter(Number.isInteger).map((tick) => (
            <g key={tick}>
              <line x1={start} x2={end} y1={y(tick)} y2={y(tick)} className="stroke-line" />
              <text x={isRtl ? width : 0} y={y(tick)} dy=".35em" className="num fill-fg-3">
                {format.compact(tick)}
              </text>
            </g>
          ))}
          {points.map(
            ({ day }, index) =>
              (last - index) % step === 0 && (
                <text key={day} x={x(index)} y={height - 6} textAnchor={index === last ? 'end' : 'middle'} className="num fill-fg-3">
                  {format.dayMonth(day)}
                </text>
              ),
          )}
          <path d={shape(points) ?? ''} fill={`url(#${gradient})`} />
          <path d={path(points) ?? ''} className="fill-none stroke-c1" strokeWidth={2.25} strokeLinecap="round" strokeLinejoin="round" />
          {pointed !== null && shown && (
            <>
              <line x1={x(pointed)} x2={x(pointed)} y1={TOP} y2={height - BOTTOM} className="stroke-line-2" strokeDasharray="3 3" />
              <circle cx={x(pointed)} cy={y(shown.total)} r={4.5} className="fill-c1 stroke-surface" strokeWidth={2} />
            </>
          )}
        </svg>
      )}
      {shown && pointed !== null && (
        <p
          className={cn(
            'pointer-events-none absolute top-0 z-10 -translate-x-1/2 rounded-lg border bg-raised px-2.5 py-1.5 shadow-pop',
            'text-center text-xs whitespace-nowrap',
          )}
          style={{ left: Math.min(width - 70, Math.max(70, x(pointed))) }}
        >
          <span className="block text-fg-3">{format.dayMonth(shown.day)}</span>
          <b className="num font-semibold">{text(shown.total)}</b>
        </p>
      )}
    </div>
  )
}
