import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowDownLeft, ArrowUpRight, SearchX, Warehouse } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { inRow } from '@/lib/text/direction'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Badge, type Tone } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/ui/layout/table'
import { movementsQuery, type Movement } from './queries'
import { StockFilters, useChangeSearch } from './stock-filters'
import { typeOf, useStockWords } from './words'

const MOVEMENT_KINDS = ['receipt', 'sale', 'return', 'transfer_out', 'transfer_in', 'count', 'adjustment', 'waste', 'write_off'] as const
type MovementKind = (typeof MOVEMENT_KINDS)[number]
const TONES: Record<MovementKind, Tone> = {
  receipt: 'good',
  sale: 'brand',
  return: 'warn',
  transfer_out: 'neutral',
  transfer_in: 'neutral',
  count: 'warn',
  adjustment: 'warn',
  waste: 'bad',
  write_off: 'bad',
}
const route = getRouteApi('/_shell/stock')

export function Movements() {
  const { t } = useTranslation('stock')
  const search = route.useSearch()
  const query = useInfiniteQuery(movementsQuery(search))
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const page = query.data?.pages[0]?.page
  return (
    <>
      <StockFilters allKinds={t('allMovements')} kinds={MOVEMENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      <Card className={cn('overflow-hidden transition-opacity', query.isPlaceholderData && 'opacity-60')} aria-busy={query.isFetching}>
        {query.isPending && <SkeletonRows rows={8} />}
        {query.isError && rows.length === 0 && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && rows.length === 0 && <Nothing />}
        {rows.length > 0 && (
          <>
            <MovementTable rows={rows} />
            <MovementCards rows={rows} />
          </>
        )}
        <More query={query} shown={rows.length} total={page?.total} isCapped={page?.total_capped ?? false} />
      </Card>
    </>
  )
}

/** The end of the list: loading more, or an error. */
export function More({ query, shown, total, isCapped }: {
  query: { isError: boolean; error: unknown; hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  shown: number
  total: number | null | undefined
  isCapped: boolean
}) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  if (shown === 0) return null
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.fetchNextPage()} className="border-t" />
  if (!query.hasNextPage) return null
  return (
    <div className="flex items-center justify-between gap-3 border-t px-4 py-3">
      <p className="num text-xs text-fg-3">
        {total != null && t(isCapped ? 'shownOfMany' : 'shown', { shown: format.number(shown), total: format.number(total) })}
      </p>
      <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('loadMore')}
      </Button>
    </div>
  )
}

export function Nothing() {
  const { t } = useTranslation('stock')
  const { range = 'month', branch, product, roll, kind } = route.useSearch()
  const change = useChangeSearch()
  const isFiltered = Boolean(branch ?? product ?? roll ?? kind)
  return (
    <EmptyState
      icon={isFiltered ? SearchX : Warehouse}
      title={t(isFiltered ? 'nothing.filtered' : 'nothing.title')}
      description={t('nothing.description')}
      action={
        <>
          {isFiltered && (
            <Button onClick={() => change({ branch: undefined, product: undefined, roll: undefined, kind: undefined })}>{t('nothing.clear')}</Button>
          )}
          {range !== 'year' && <Button onClick={() => change({ range: 'year', from: undefined, to: undefined })}>{t('nothing.longer')}</Button>}
        </>
      }
    />
  )
}

function KindBadge({ movement }: { movement: Movement }) {
  const { t } = useTranslation('stock')
  const kind = MOVEMENT_KINDS.find((known) => known === movement.kind)
  return <Badge tone={kind ? TONES[kind] : 'neutral'}>{kind ? t(`kinds.${kind}`) : movement.kind}</Badge>
}

/** The name, the size and the roll. */
function Goods({ movement }: { movement: Movement }) {
  const format = useFormat()
  return (
    <>
      <span className="block truncate font-medium">
        {movement.product_name} {movement.size && <bdi className="num font-normal text-fg-2">{format.size(movement.size)}</bdi>}
      </span>
      {movement.roll_code && (
        <span className="num block truncate text-xs text-fg-3">
          <bdi>{movement.roll_code}</bdi>
        </span>
      )}
    </>
  )
}

/** The document that it belongs to; a sale's only for those who may see sales. */
function DocumentLink({ movement, className }: { movement: Movement; className?: string }) {
  const { t } = useTranslation('stock')
  const seesSales = useMay('sales.view', movement.branch_id)
  // The link covers its row.
  const link = cn('num text-brand-ink after:absolute after:inset-0 hover:underline', className)
  if (movement.document_type !== 'sale') {
    return (
      <Link to="/stock/documents/$id" params={{ id: movement.document_id }} search={(search) => search} resetScroll={false} className={link}>
        <bdi>{movement.document_number}</bdi>
      </Link>
    )
  }
  if (!seesSales) return null
  return (
    <Link to="/sales/$id" params={{ id: movement.document_id }} className={link}>
      {movement.document_number ? <bdi>{movement.document_number}</bdi> : t('saleReceipt')}
    </Link>
  )
}

function Quantity({ movement, className }: { movement: Movement; className?: string }) {
  const words = useStockWords()
  return (
    <span className={cn('num font-semibold whitespace-nowrap', movement.quantity > 0 ? 'text-good' : 'text-fg', className)}>
      {words.signed(movement.quantity, typeOf(movement))}
    </span>
  )
}

function useReason() {
  const { t } = useTranslation('stock')
  return ({ reason }: Movement) => (reason === 'damage' || reason === 'loss' || reason === 'correction' || reason === 'found' ? t(`reasons.${reason}`) : null)
}

function MovementTable({ rows }: { rows: Movement[] }) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const words = useStockWords()
  const reason = useReason()
  return (
    <Table className="hidden md:block">
      <TableHead>
        <HeadCell>{t('when')}</HeadCell>
        <HeadCell>{t('goods')}</HeadCell>
        <HeadCell>{t('what')}</HeadCell>
        <HeadCell className="hidden xl:table-cell">{t('document')}</HeadCell>
        <HeadCell className="hidden lg:table-cell">{t('branch')}</HeadCell>
        <HeadCell end>{t('quantity')}</HeadCell>
        <HeadCell end>{t('balance')}</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((movement) => (
          <TableRow key={movement.id} className="relative">
            <Cell className="num whitespace-nowrap">
              {format.date(movement.happened_at)}
              <span className="block text-xs text-fg-3">{format.time(movement.happened_at)}</span>
            </Cell>
            <Cell className="max-w-60">
              <Goods movement={movement} />
            </Cell>
            <Cell>
              <KindBadge movement={movement} />
              <span className="mt-0.5 block text-xs text-fg-3 empty:hidden">{reason(movement)}</span>
              <DocumentLink movement={movement} className="mt-0.5 block text-xs xl:hidden" />
            </Cell>
            <Cell className="hidden whitespace-nowrap xl:table-cell">
              <DocumentLink movement={movement} />
            </Cell>
            <Cell className="hidden lg:table-cell">
              <span className="block whitespace-nowrap">{words.branchName(movement.branch_id)}</span>
              <span className="block text-xs whitespace-nowrap text-fg-3">{movement.member_name}</span>
            </Cell>
            <Cell end>
              <Quantity movement={movement} />
              {movement.value != null && movement.value !== 0 && (
                <span className="block text-xs whitespace-nowrap text-fg-3">{format.money(Math.abs(movement.value))}</span>
              )}
            </Cell>
            <Cell end className="whitespace-nowrap text-fg-2">
              {movement.balance_after != null && words.amount(movement.balance_after, typeOf(movement))}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

/** On phones: days as headings. */
function MovementCards({ rows }: { rows: Movement[] }) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const words = useStockWords()
  const reason = useReason()
  return (
    <div className="md:hidden">
      {byDay(rows, (movement) => format.longDate(movement.happened_at)).map(({ day, rows: ofDay }) => (
        <section key={day}>
          <h2 className="border-b bg-bg/60 px-4 py-2 text-xs font-medium text-fg-3 not-first:border-t">{day}</h2>
          <ul className="divide-y">
            {ofDay.map((movement) => (
              <li key={movement.id} className="relative flex gap-3 px-4 py-3 active:bg-hover">
                <span
                  aria-hidden
                  className={cn(
                    'mt-0.5 grid size-8 shrink-0 place-items-center rounded-full',
                    movement.quantity > 0 ? 'bg-good-soft text-good' : 'bg-muted text-fg-3',
                  )}
                >
                  {movement.quantity > 0 ? (
                    <ArrowDownLeft className="size-4 rtl:-scale-x-100" />
                  ) : (
                    <ArrowUpRight className="size-4 rtl:-scale-x-100" />
                  )}
                </span>
                <div className="min-w-0 grow">
                  <div className="flex items-start justify-between gap-3">
                    <div className="min-w-0 text-sm">
                      <Goods movement={movement} />
                    </div>
                    <div className="shrink-0 text-end">
                      <Quantity movement={movement} className="text-sm" />
                      {movement.balance_after != null && (
                        <span className="num block text-xs text-fg-3">{t('left', { amount: words.amount(movement.balance_after, typeOf(movement)) })}</span>
                      )}
                    </div>
                  </div>
                  <div className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-fg-3">
                    <KindBadge movement={movement} />
                    {reason(movement)}
                    <DocumentLink movement={movement} />
                  </div>
                  <p className="num mt-1 truncate text-xs text-fg-3">
                    {inRow([format.time(movement.happened_at), movement.member_name, words.branchName(movement.branch_id)])}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Groups by day; the list is already in order of time. */
export function byDay<T>(rows: readonly T[], dayOf: (row: T) => string) {
  const days: { day: string; rows: T[] }[] = []
  for (const row of rows) {
    const day = dayOf(row)
    const last = days.at(-1)
    if (last?.day === day) last.rows.push(row)
    else days.push({ day, rows: [row] })
  }
  return days
}
