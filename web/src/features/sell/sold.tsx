import { CircleCheck, Plus, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { useFormat } from '@/lib/use-format'
import { printReceipt } from '@/receipt/print'
import { PrintedReceipt } from '@/receipt/printed-receipt'
import { Receipt } from '@/receipt/receipt'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'

/** The sale is made: its number, its total, and the receipt. */
export function Sold({ sale, change, onNew }: { sale: Schemas['SaleView']; change: number; onNew: () => void }) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  return (
    <div className="mx-auto flex max-w-md flex-col gap-4">
      <div role="status" className="flex flex-col items-center gap-1 pt-4 text-center">
        <span className="mb-2 grid size-14 place-items-center rounded-full bg-good-soft text-good">
          <CircleCheck className="size-8" strokeWidth={1.8} aria-hidden />
        </span>
        <p className="text-lg font-semibold">{t('sold')}</p>
        <p className="num text-sm text-fg-2">
          <bdi dir="ltr">{sale.number}</bdi>
        </p>
        <p className="num mt-1 text-3xl font-semibold tracking-tight">{format.money(sale.total)}</p>
        {change > 0 && (
          <p className="num mt-1 rounded-full bg-warn-soft px-3 py-1 text-sm font-medium text-warn">
            {t('change')}: {format.money(change)}
          </p>
        )}
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Button size="lg" onClick={printReceipt}>
          <Printer />
          {t('print')}
        </Button>
        <Button variant="primary" size="lg" autoFocus onClick={onNew}>
          <Plus />
          {t('newSale')}
        </Button>
      </div>
      <Card className="mx-auto w-[80mm] max-w-full p-4">
        <Receipt sale={sale} />
      </Card>
      <PrintedReceipt sale={sale} />
    </div>
  )
}
