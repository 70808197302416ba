import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { ReceiptText, SearchX } from 'lucide-react'
import { memo, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsWide } from '@/lib/browser/use-media'
import { creditOf } from '@/receipt/credit'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'
import { Skeleton } from '@/ui/feedback/skeleton'
import { EmptyState } from '@/ui/feedback/states'
import { PageHeader } from '@/ui/layout/page-header'
import { Cell, HeadCell, TableHead, TableRow } from '@/ui/layout/table'
import { LongListCard } from '@/ui/lists/long-list-card'
import { useLongList, type LongList } from '@/ui/lists/use-long-list'
import { TableSpacer, useVirtualRows } from '@/ui/lists/virtual'
import { salesQuery, type Sale } from './queries'
import { SalesFilters, useChangeSearch } from './sales-filters'

const route = getRouteApi('/_shell/sales')

export function SalesPage() {
  const { t } = useTranslation('sales')
  // Typing has priority over rendering the results.
  const list = useLongList(salesQuery(useDeferredValue(route.useSearch())))
  const isWide = useIsWide()
  const count = list.total
  return (
    <>
      <PageHeader title={t('title')} description={count === undefined ? undefined : t(list.isCapped ? 'countCapped' : 'count', { count })} />
      <SalesFilters />
      <LongListCard list={list} empty={<NoSales />}>
        {isWide ? <SalesTable list={list} /> : <SalesCards list={list} />}
      </LongListCard>
      <Outlet />
    </>
  )
}

function NoSales() {
  const { t } = useTranslation('sales')
  const { range = 'month', branch, payment, q } = route.useSearch()
  const change = useChangeSearch()
  const isFiltered = Boolean(branch ?? payment ?? q)
  return (
    <EmptyState
      icon={isFiltered ? SearchX : ReceiptText}
      title={isFiltered ? t('empty.filtered') : t('empty.title')}
      description={t('empty.description')}
      action={
        <>
          {isFiltered && <Button onClick={() => change({ branch: undefined, payment: undefined, q: undefined })}>{t('empty.clear')}</Button>}
          {range !== 'month' && <Button onClick={() => change({ range: 'month', from: undefined, to: undefined })}>{t('empty.longer')}</Button>}
        </>
      }
    />
  )
}

const TABLE_ROW = 60
const CARD = 76

function SalesTable({ list }: { list: LongList<Sale> }) {
  const { t } = useTranslation('sales')
  const count = list.total ?? 0
  const { ref, rows, before, after } = useVirtualRows<HTMLTableSectionElement>({ count, height: TABLE_ROW, onShow: list.show })
  return (
    <div className="w-full overflow-x-clip">
      <table className="w-full table-fixed text-sm" aria-rowcount={count + 1}>
        <colgroup>
          <col className="w-52" />
          <col />
          <col className="hidden w-[15%] xl:table-column" />
          <col className="hidden w-[16%] lg:table-column" />
          <col className="w-36" />
          <col className="w-40" />
        </colgroup>
        <TableHead>
          <HeadCell>{t('number')}</HeadCell>
          <HeadCell>{t('goods')}</HeadCell>
          <HeadCell className="hidden xl:table-cell">{t('customer')}</HeadCell>
          <HeadCell className="hidden lg:table-cell">{t('seller')}</HeadCell>
          <HeadCell>{t('payment')}</HeadCell>
          <HeadCell end>{t('total')}</HeadCell>
        </TableHead>
        <tbody ref={ref}>
          <TableSpacer height={before} />
          {rows.map(({ index }) => (
            <TableLine key={index} index={index} sale={list.row(index)} />
          ))}
          <TableSpacer height={after} />
        </tbody>
      </table>
    </div>
  )
}

const TableLine = memo(function TableLine({ index, sale }: { index: number; sale: Sale | undefined }) {
  const format = useFormat()
  if (!sale) {
    return (
      <tr data-waiting aria-hidden className="h-15 border-t first:border-t-0">
        <Cell className="h-15">
          <Skeleton className="w-4/5" />
        </Cell>
        <Cell>
          <Skeleton className="w-3/5" />
        </Cell>
        <Cell className="hidden xl:table-cell" />
        <Cell className="hidden lg:table-cell">
          <Skeleton className="w-4/5" />
        </Cell>
        <Cell>
          <Skeleton className="w-1/2" />
        </Cell>
        <Cell end>
          <Skeleton className="ms-auto w-2/3" />
        </Cell>
      </tr>
    )
  }
  return (
    <TableRow className="relative h-15 border-t first:border-t-0" aria-rowindex={index + 2}>
      <Cell className="h-15 py-0">
        {/* The link covers its row. */}
        <Link
          to="/sales/$id"
          params={{ id: sale.id }}
          search={(search) => search}
          resetScroll={false}
          className="num block truncate font-medium after:absolute after:inset-0"
        >
          <bdi>{sale.number}</bdi>
        </Link>
        <span className="num block truncate text-xs text-fg-3">{format.dateTime(sale.date)}</span>
      </Cell>
      <Cell className="py-0">
        <Goods sale={sale} />
      </Cell>
      <Cell className="hidden truncate py-0 xl:table-cell">{sale.customer_name ?? <span className="text-fg-3">–</span>}</Cell>
      <Cell className="hidden py-0 lg:table-cell">
        <span className="block truncate">{sale.seller_name}</span>
        <span className="block truncate text-xs text-fg-3">{sale.branch_name}</span>
      </Cell>
      <Cell className="py-0">
        <Payments sale={sale} />
      </Cell>
      <Cell end className="py-0 font-medium whitespace-nowrap">
        {format.money(sale.amount)}
        {sale.discount > 0 && (
          <span className="block text-xs font-normal text-fg-3">
            <bdi dir="ltr">−{format.number(sale.discount)}</bdi>
          </span>
        )}
      </Cell>
    </TableRow>
  )
})

/** On phones: days as headings, each sale a button that opens it. */
function SalesCards({ list }: { list: LongList<Sale> }) {
  const count = list.total ?? 0
  const { ref, rows, before, after, measure } = useVirtualRows<HTMLUListElement>({ count, height: CARD, onShow: list.show })
  return (
    <ul ref={ref} style={{ paddingTop: before, paddingBottom: after }}>
      {rows.map(({ index }) => {
        const sale = list.row(index)
        const previous = index > 0 ? list.row(index - 1) : undefined
        const isFirstOfDay = sale !== undefined && (index === 0 || (previous !== undefined && previous.sold_on !== sale.sold_on))
        return (
          <li
            key={index}
            ref={measure}
            data-index={index}
            className="border-t first:border-t-0"
            {...(sale && { 'aria-setsize': count, 'aria-posinset': index + 1 })}
          >
            <SaleCard sale={sale} isFirstOfDay={isFirstOfDay} />
          </li>
        )
      })}
    </ul>
  )
}

const SaleCard = memo(function SaleCard({ sale, isFirstOfDay }: { sale: Sale | undefined; isFirstOfDay: boolean }) {
  const format = useFormat()
  if (!sale) {
    return (
      <div data-waiting aria-hidden className="flex h-[75px] flex-col justify-center gap-2 px-4">
        <div className="flex justify-between gap-3">
          <Skeleton className="w-1/2" />
          <Skeleton className="w-20" />
        </div>
        <Skeleton className="h-3 w-1/3" />
      </div>
    )
  }
  return (
    <>
      {isFirstOfDay && <h2 className="border-b bg-bg/60 px-4 py-2 text-xs font-medium text-fg-3">{format.longDate(sale.sold_on)}</h2>}
      <Link to="/sales/$id" params={{ id: sale.id }} search={(search) => search} resetScroll={false} className="block space-y-1.5 px-4 py-3 active:bg-hover">
        <span className="flex items-baseline justify-between gap-3">
          <span className="min-w-0">
            <Goods sale={sale} />
          </span>
          <b className="num shrink-0 font-semibold">{format.money(sale.amount)}</b>
        </span>
        <span className="flex items-center justify-between gap-3">
          <span className="num min-w-0 truncate text-xs text-fg-3">
            {format.time(sale.date)} · {sale.customer_name ?? sale.seller_name}
          </span>
          <Payments sale={sale} />
        </span>
      </Link>
    </>
  )
})

/** The first product and how many more. The size is separate because it reads left to right in every language. */
function Goods({ sale }: { sale: Sale }) {
  const format = useFormat()
  const { t } = useTranslation('sales')
  const [first, ...others] = sale.lines
  return (
    <span className="block truncate">
      {first?.product_name} {first?.size && <bdi className="num text-fg-3">{format.size(first.size)}</bdi>}
      {others.length > 0 && <span className="text-xs text-fg-3"> {t('moreGoods', { count: others.length })}</span>}
    </span>
  )
}

function Payments({ sale }: { sale: Sale }) {
  const { t } = useTranslation('sales')
  return (
    <span className="flex shrink-0 flex-wrap gap-1">
      {[...new Set(sale.payments.map((payment) => payment.type))].map((type) => (
        <Badge key={type} tone={type === 'cash' ? 'good' : type === 'card' ? 'brand' : 'neutral'}>
          {t(`payments.${type}`)}
        </Badge>
      ))}
      {creditOf(sale) > 0 && <Badge tone="warn">{t('credit')}</Badge>}
      {sale.returned_amount > 0 && <Badge tone="bad">{t('returned')}</Badge>}
    </span>
  )
}
