import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { cn } from '@/lib/cn'
import { qrOf } from './qr'
import { useReceiptRows, type ReceiptRow } from './rows'

export interface ReceiptProps {
  sale: Schemas['SaleView']
  /** The sale still waits on this device and has no number yet. */
  isProvisional?: boolean
}

/** The customer's receipt, on the screen and, inside `PrintedReceipt`, on paper. */
export function Receipt({ sale, isProvisional = false }: ReceiptProps) {
  const rows = useReceiptRows(sale, isProvisional)
  return (
    <div className="num text-xs leading-5">
      {rows.map((row, index) => (
        <Row key={index} row={row} />
      ))}
    </div>
  )
}

function Row({ row }: { row: ReceiptRow }) {
  switch (row.kind) {
    case 'rule':
      return <hr className="my-2 border-t border-dashed border-line-2" />
    case 'heading':
      return <p className="text-center text-base font-semibold">{row.text}</p>
    case 'line':
      return <p className="text-center text-fg-2">{row.text}</p>
    case 'notice':
      return <p className="mt-2 rounded-md border border-current px-2 py-1 text-center font-medium text-warn">{row.text}</p>
    case 'item':
      return <p className="mt-1.5 font-medium wrap-anywhere">{row.text}</p>
    case 'code':
      return <Code text={row.text} />
    case 'pair':
      return (
        <p className={cn('flex justify-between gap-3', row.isStrong && 'text-sm font-semibold')}>
          <span>{row.label}</span>
          <span className="text-end wrap-anywhere">{row.value}</span>
        </p>
      )
  }
}

/** Dark on white in every theme: scanners need it so. */
function Code({ text }: { text: string }) {
  const { t } = useTranslation('receipt')
  const { squares, side } = qrOf(text)
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={t('code', { number: text })} shapeRendering="crispEdges" className="mx-auto mt-2 size-24">
      <path d={`M0 0h${side}v${side}h-${side}z`} fill="white" />
      <path d={squares.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join('')} fill="black" />
    </svg>
  )
}
