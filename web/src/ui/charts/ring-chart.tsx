import { arc, pie } from 'd3-shape'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import type { Slice } from './slice'

const SIZE = 176
const FILLS = ['fill-c1', 'fill-c2', 'fill-c3', 'fill-c4', 'fill-c5']
const DOTS = ['bg-c1', 'bg-c2', 'bg-c3', 'bg-c4', 'bg-c5']

/** The largest slices. If there are more slices than colours, the last one sums up the others. */
function parts(slices: Slice[], others: string) {
  const sorted = slices.filter((slice) => slice.total > 0).toSorted((one, other) => other.total - one.total)
  if (sorted.length <= FILLS.length) return sorted
  const rest = sorted.slice(FILLS.length - 1)
  return [...sorted.slice(0, FILLS.length - 1), { key: 'others', label: others, total: rest.reduce((sum, slice) => sum + slice.total, 0) }]
}

/** Shares of a whole. The legend is a table with the same content for screen readers. */
export function RingChart({ slices }: { slices: Slice[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shown = parts(slices, t('charts.others'))
  const sum = shown.reduce((total, slice) => total + slice.total, 0)
  const angles = pie<{ total: number }>().value((slice) => slice.total).sortValues(null).padAngle(0.03)(shown)
  const shape = arc<(typeof angles)[number]>().innerRadius(SIZE / 2 - 24).outerRadius(SIZE / 2).cornerRadius(4)
  return (
    <div className="flex flex-col items-center gap-4 sm:flex-row lg:flex-col">
      <div className="relative shrink-0">
        <svg aria-hidden width={SIZE} height={SIZE} viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`} className="rtl:-scale-x-100">
          {angles.map((angle, index) => (
            <path key={angle.index} d={shape(angle) ?? ''} className={FILLS[index] ?? ''} />
          ))}
        </svg>
        <p className="absolute inset-0 grid place-content-center text-center">
          <span className="text-2xs text-fg-3">{t('charts.all')}</span>
          <b className="num text-base font-semibold">{format.compact(sum)}</b>
        </p>
      </div>
      <table className="w-full text-xs">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('charts.category')}</th>
            <th scope="col">{t('charts.amount')}</th>
            <th scope="col">{t('charts.share')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((slice, index) => (
            <tr key={slice.key}>
              <th scope="row" className="py-1 text-start font-normal">
                <span className="flex items-center gap-2">
                  <span className={cn('size-2 shrink-0 rounded-full', DOTS[index])} />
                  {slice.label}
                </span>
              </th>
              <td className="num py-1 text-end whitespace-nowrap text-fg-3">{format.compact(slice.total)}</td>
              <td className="num w-14 py-1 text-end font-medium">{format.percent(slice.total / sum)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
