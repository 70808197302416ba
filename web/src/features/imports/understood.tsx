import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { SaveBar } from '@/ui/forms/save-bar'
import { Card } from '@/ui/layout/card'
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/ui/layout/table'
import { Doubts } from './doubts'
import { Facts } from './facts'
import { CardTitle } from './parts'
import type { ImportResult, UnderstoodRow } from './queries'
import type { Import } from './use-import'

/** How the file was understood, before it counts: what is doubtful is asked first. */
export function Understood({ one, check }: { one: Import; check: ImportResult }) {
  const { t } = useTranslation('imports')
  if (check.doubtful_numbers.length > 0) return <Doubts numbers={check.doubtful_numbers} isBusy={one.isChecking} onChoose={(decimal_mark) => one.read({ decimal_mark })} />
  return (
    <>
      <Card aria-busy={one.isChecking} className={cn('overflow-clip transition-opacity', one.isChecking && 'opacity-60')}>
        <div className="space-y-2 p-4">
          <CardTitle>{t('understood.title', { count: check.products_created })}</CardTitle>
          <Facts result={check} withReading />
          <p className="text-sm text-fg-3">{t('understood.hint')}</p>
        </div>
        <FirstRows rows={check.first_rows} />
      </Card>
      <SaveBar>
        {one.isImporting && (
          <p role="status" className="grow self-center px-1 text-xs text-fg-2 max-lg:h-auto!">
            {t('understood.importing')}
          </p>
        )}
        <Button variant="primary" busy={one.isImporting} disabled={one.isChecking} onClick={one.importFile}>
          {t('understood.import', { count: check.products_created })}
        </Button>
      </SaveBar>
    </>
  )
}

function FirstRows({ rows }: { rows: readonly UnderstoodRow[] }) {
  const { t } = useTranslation('imports')
  const words = useRowWords()
  return (
    <>
      <Table className="hidden border-t md:block" aria-label={t('understood.firstRows')}>
        <TableHead>
          <HeadCell>{t('understood.row')}</HeadCell>
          <HeadCell>{t('understood.product')}</HeadCell>
          <HeadCell end>{t('understood.cost')}</HeadCell>
          <HeadCell end>{t('understood.price')}</HeadCell>
          <HeadCell end>{t('understood.stockNow')}</HeadCell>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.row}>
              <Cell className="num text-fg-3">{words.row(row)}</Cell>
              <Cell>
                <bdi className="font-medium">{row.name}</bdi>
                {row.sizes.length > 0 && <p className="num text-xs text-fg-3">{words.sizes(row)}</p>}
              </Cell>
              <Cell end>{words.cost(row)}</Cell>
              <Cell end>{words.price(row)}</Cell>
              <Cell end>{words.stock(row)}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <ul aria-label={t('understood.firstRows')} className="md:hidden">
        {rows.map((row) => (
          <li key={row.row} className="space-y-1.5 border-t px-4 py-3 text-sm">
            <p className="flex items-baseline justify-between gap-3">
              <bdi className="min-w-0 font-medium wrap-anywhere">{row.name}</bdi>
              <span className="num shrink-0 text-xs text-fg-3">{t('refused.rowOf', { row: words.row(row) })}</span>
            </p>
            {row.sizes.length > 0 && <p className="num text-xs text-fg-3">{words.sizes(row)}</p>}
            <dl className="grid grid-cols-3 gap-2 text-xs">
              <Figure name={t('understood.cost')} value={words.cost(row)} />
              <Figure name={t('understood.price')} value={words.price(row)} />
              <Figure name={t('understood.stockNow')} value={words.stock(row)} />
            </dl>
          </li>
        ))}
      </ul>
    </>
  )
}

const Figure = ({ name, value }: { name: string; value: string }) => (
  <div className="min-w-0">
    <dt className="text-fg-3">{name}</dt>
    <dd className="num font-medium">{value}</dd>
  </div>
)

const NOTHING = '—'

/** The figures of a row in words. */
function useRowWords() {
  const { t } = useTranslation('products')
  const format = useFormat()
  return {
    row: ({ row }: UnderstoodRow) => format.number(row, { useGrouping: false }),
    sizes: ({ sizes }: UnderstoodRow) => sizes.map(format.size).join(' · '),
    cost: ({ buy_price }: UnderstoodRow) => (buy_price == null ? NOTHING : format.money(buy_price)),
    price({ sell_price, sell_price_per_meter }: UnderstoodRow) {
      if (sell_price != null) return format.money(sell_price)
      return sell_price_per_meter == null ? NOTHING : t('perMetre', { price: format.money(sell_price_per_meter) })
    },
    stock({ quantity, total_length }: UnderstoodRow) {
      if (quantity != null) return t('pieces', { number: format.number(quantity) })
      return total_length == null ? NOTHING : t('metres', { number: format.number(total_length) })
    },
  }
}
