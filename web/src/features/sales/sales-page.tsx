import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { ReceiptText, SearchX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { creditOf } from '@/receipt/credit'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PageHeader } from '@/ui/page-header'
import { SkeletonRows } from '@/ui/skeleton'
import { EmptyState, ErrorState } from '@/ui/states'
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/ui/table'
import { salesQuery, type Sale } from './queries'
import { SalesFilters, useChangeSearch } from './sales-filters'

const route = getRouteApi('/_shell/sales')

export function SalesPage() {
  const { t } = useTranslation('sales')
  const search = route.useSearch()
  const query = useInfiniteQuery(salesQuery(search))
  const sales = query.data?.pages.flatMap((page) => page.rows) ?? []
  const page = query.data?.pages[0]?.page
  const count = page?.total
  return (
    <>
      <PageHeader title={t('title')} description={count === undefined ? undefined : t(page?.total_capped ? 'countCapped' : 'count', { count })} />
      <SalesFilters />
      <Card className={cn('overflow-hidden transition-opacity', query.isPlaceholderData && 'opacity-60')} aria-busy={query.isFetching}>
        {query.isPending && <SkeletonRows rows={8} />}
        {query.isError && sales.length === 0 && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && sales.length === 0 && <NoSales />}
        {sales.length > 0 && (
          <>
            <SalesTable sales={sales} />
            <SalesCards sales={sales} />
          </>
        )}
        {query.isError && sales.length > 0 && <ErrorState error={query.error} onRetry={() => void query.fetchNextPage()} className="border-t" />}
        {query.hasNextPage && !query.isError && (
          <div className="border-t p-3 text-center">
            <Button variant="ghost" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('loadMore')}
            </Button>
          </div>
        )}
      </Card>
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

function SalesTable({ sales }: { sales: Sale[] }) {
  const { t } = useTranslation('sales')
  const format = useFormat()
  return (
    <Table className="hidden md:block">
      <TableHead>
        <HeadCell>{t('number')}</HeadCell>
        <HeadCell>{t('goods')}</HeadCell>
        <HeadCell className="hidden xl:table-cell">{t('customer')}</HeadCell>
        <HeadCell className="hidden lg:table-cell">{t('seller')}</HeadCell>
        <HeadCell>{t('payment')}</HeadCell>
        <HeadCell end>{t('total')}</HeadCell>
      </TableHead>
      <TableBody>
        {sales.map((sale) => (
          <TableRow key={sale.id} className="relative">
            <Cell>
              {/* The link covers its row. */}
              <Link to="/sales/$id" params={{ id: sale.id }} search={(search) => search} resetScroll={false} className="num block font-medium whitespace-nowrap after:absolute after:inset-0">
                <bdi>{sale.number}</bdi>
              </Link>
              <span className="num text-xs whitespace-nowrap text-fg-3">{format.dateTime(sale.sold_at)}</span>
            </Cell>
            <Cell className="max-w-64">
              <Goods sale={sale} />
            </Cell>
            <Cell className="hidden max-w-44 truncate xl:table-cell">{sale.customer_name ?? <span className="text-fg-3">–</span>}</Cell>
            <Cell className="hidden lg:table-cell">
              <span className="block whitespace-nowrap">{sale.seller_name}</span>
              <span className="block text-xs whitespace-nowrap text-fg-3">{sale.branch_name}</span>
            </Cell>
            <Cell>
              <Payments sale={sale} />
            </Cell>
            <Cell end className="font-medium whitespace-nowrap">
              {format.money(sale.total)}
              {sale.discount > 0 && <span className="block text-xs font-normal text-fg-3">−{format.number(sale.discount)}</span>}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

/** For phones: the days as headings, each sale a key that opens it. */
function SalesCards({ sales }: { sales: Sale[] }) {
  const format = useFormat()
  return (
    <div className="md:hidden">
      {byDay(sales).map(({ day, sold }) => (
        <section key={day}>
          <h2 className="border-b bg-bg/60 px-4 py-2 text-xs font-medium text-fg-3 not-first:border-t">{format.longDate(day)}</h2>
          <ul className="divide-y">
            {sold.map((sale) => (
              <li key={sale.id}>
                <Link to="/sales/$id" params={{ id: sale.id }} search={(search) => search} resetScroll={false} className="block space-y-1.5 px-4 py-3 active:bg-hover">
                  <span className="flex items-baseline justify-between gap-3">
                    <span className="min-w-0">
                      <Goods sale={sale} />
                    </span>
                    <b className="num shrink-0 font-semibold">{format.money(sale.total)}</b>
                  </span>
                  <span className="flex items-center justify-between gap-3">
                    <span className="num min-w-0 truncate text-xs text-fg-3">
                      {format.time(sale.sold_at)} · {sale.customer_name ?? sale.seller_name}
                    </span>
                    <Payments sale={sale} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** The list is in order of time, so a day's sales stand together. */
function byDay(sales: Sale[]) {
  const days: { day: string; sold: Sale[] }[] = []
  for (const sale of sales) {
    const last = days.at(-1)
    if (last?.day === sale.sold_on) last.sold.push(sale)
    else days.push({ day: sale.sold_on, sold: [sale] })
  }
  return days
}

/** The first good and how many more; the size apart, since it reads from left to right in every language. */
function Goods({ sale }: { sale: Sale }) {
  const { t } = useTranslation('sales')
  const [first, ...others] = sale.lines
  return (
    <span className="block truncate">
      {first?.product_name} {first?.size && <bdi className="num text-fg-3">{first.size}</bdi>}
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
    </span>
  )
}
