import { Link } from '@tanstack/react-router'
import { memo, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsWide, useMedia } from '@/lib/browser/use-media'
import { Skeleton } from '@/ui/feedback/skeleton'
import { Cell, HeadCell, TableHead, TableRow } from '@/ui/layout/table'
import type { LongList } from '@/ui/lists/use-long-list'
import { TableSpacer, useVirtualRows } from '@/ui/lists/virtual'
import { ProductMark, StockBadge, useProductWords } from './product-parts'
import type { Product } from './queries'

interface ProductListProps {
  list: LongList<Product>
  view: 'table' | 'grid'
}

/** All products, rendered only near the visible area: a table, a list on phones, or cards. */
export function ProductList({ list, view }: ProductListProps) {
  const isWide = useIsWide()
  if (view === 'grid') return <ProductGrid list={list} />
  return isWide ? <ProductTable list={list} /> : <ProductRows list={list} />
}

const TABLE_ROW = 60
const LIST_ROW = 84
const CARD = 152

function ProductTable({ list }: { list: LongList<Product> }) {
  const { t } = useTranslation('products')
  const count = list.total ?? 0
  const { ref, rows, before, after } = useVirtualRows<HTMLTableSectionElement>({ count, height: TABLE_ROW, onShow: list.show })
  return (
    <div className="w-full overflow-x-clip">
      <table className="w-full table-fixed text-sm" aria-rowcount={count + 1}>
        <colgroup>
          <col />
          <col className="w-[18%]" />
          <col className="w-[20%]" />
          <col className="w-[13%]" />
          <col className="w-[15%]" />
        </colgroup>
        <TableHead>
          <HeadCell>{t('product')}</HeadCell>
          <HeadCell>{t('category')}</HeadCell>
          <HeadCell end>{t('price')}</HeadCell>
          <HeadCell end>{t('stock')}</HeadCell>
          <HeadCell>{t('state')}</HeadCell>
        </TableHead>
        <tbody ref={ref}>
          <TableSpacer height={before} />
          {rows.map(({ index }) => (
            <TableLine key={index} index={index} product={list.row(index)} />
          ))}
          <TableSpacer height={after} />
        </tbody>
      </table>
    </div>
  )
}

const TableLine = memo(function TableLine({ index, product }: { index: number; product: Product | undefined }) {
  const words = useProductWords()
  if (!product) {
    return (
      <tr data-waiting aria-hidden className="h-15 border-t first:border-t-0">
        <Cell className="h-15">
          <div className="flex items-center gap-3">
            <Skeleton className="size-9 shrink-0 rounded-lg" />
            <Skeleton className="w-2/3" />
          </div>
        </Cell>
        <Cell>
          <Skeleton className="w-2/3" />
        </Cell>
        <Cell end>
          <Skeleton className="ms-auto w-1/2" />
        </Cell>
        <Cell end>
          <Skeleton className="ms-auto w-1/3" />
        </Cell>
        <Cell>
          <Skeleton className="w-1/2" />
        </Cell>
      </tr>
    )
  }
  return (
    <TableRow className="relative h-15 border-t first:border-t-0" aria-rowindex={index + 2}>
      <Cell className="h-15 py-0">
        <div className="flex items-center gap-3">
          <ProductMark product={product} />
          <div className="min-w-0">
            <Link to="/products/$id" params={{ id: product.id }} className="block truncate font-medium after:absolute after:inset-0">
              {product.name}
            </Link>
            <p className="truncate text-xs text-fg-3">{words.detail(product)}</p>
          </div>
        </div>
      </Cell>
      <Cell className="truncate py-0 text-fg-2">{product.category}</Cell>
      <Cell end className="truncate py-0 font-medium">
        {words.price(product)}
      </Cell>
      <Cell end className="truncate py-0">
        {words.stock(product)}
      </Cell>
      <Cell className="py-0">
        <StockBadge product={product} />
      </Cell>
    </TableRow>
  )
})

function ProductRows({ list }: { list: LongList<Product> }) {
  const count = list.total ?? 0
  const { ref, rows, before, after } = useVirtualRows<HTMLUListElement>({ count, height: LIST_ROW, onShow: list.show })
  return (
    <ul ref={ref} style={{ paddingTop: before, paddingBottom: after }}>
      {rows.map(({ index }) => (
        <ListLine key={index} index={index} count={count} product={list.row(index)} />
      ))}
    </ul>
  )
}

const ListLine = memo(function ListLine({ index, count, product }: { index: number; count: number; product: Product | undefined }) {
  const words = useProductWords()
  if (!product) {
    return (
      <li data-waiting aria-hidden className="flex h-21 items-center gap-3 border-t px-3 first:border-t-0">
        <Skeleton className="size-9 shrink-0 rounded-lg" />
        <div className="grow space-y-2">
          <Skeleton className="w-3/5" />
          <Skeleton className="h-3 w-1/3" />
        </div>
        <Skeleton className="w-12" />
      </li>
    )
  }
  return (
    <li className="border-t first:border-t-0" aria-setsize={count} aria-posinset={index + 1}>
      <Link to="/products/$id" params={{ id: product.id }} className="flex h-21 items-center gap-3 px-3 active:bg-hover">
        <ProductMark product={product} />
        <div className="min-w-0 grow">
          <p className="truncate text-sm font-medium">{product.name}</p>
          <p className="truncate text-xs text-fg-3">{words.detail(product) || product.category}</p>
          <p className="num mt-0.5 truncate text-xs font-medium text-fg-2">{words.price(product)}</p>
        </div>
        <div className="flex shrink-0 flex-col items-end gap-1.5">
          <span className="num text-sm font-semibold">{words.stock(product)}</span>
          <StockBadge product={product} />
        </div>
      </Link>
    </li>
  )
})

function ProductGrid({ list }: { list: LongList<Product> }) {
  const isTablet = useIsWide()
  const isDesktop = useMedia('(min-width: 1280px)')
  const columns = isDesktop ? 4 : isTablet ? 3 : 2
  const count = list.total ?? 0
  const { show } = list
  const { ref, rows, before, after } = useVirtualRows<HTMLUListElement>({
    count: Math.ceil(count / columns),
    height: CARD,
    onShow: useCallback((first: number, last: number) => show(first * columns, last * columns + columns - 1), [show, columns]),
  })
  return (
    <ul ref={ref} style={{ paddingTop: before, paddingBottom: after }}>
      {rows.map((row) => (
        <li key={row.index} style={{ height: CARD }}>
          <ul className="grid h-full grid-cols-2 gap-3 px-3 pt-3 md:grid-cols-3 xl:grid-cols-4">
            {Array.from({ length: Math.min(columns, count - row.index * columns) }, (_, column) => row.index * columns + column).map((index) => (
              <GridCard key={index} product={list.row(index)} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

const GridCard = memo(function GridCard({ product }: { product: Product | undefined }) {
  const words = useProductWords()
  if (!product) {
    return (
      <li data-waiting aria-hidden className="flex flex-col rounded-xl border p-3">
        <Skeleton className="size-9 rounded-lg" />
        <Skeleton className="mt-3 w-4/5" />
        <Skeleton className="mt-auto h-3 w-1/2" />
      </li>
    )
  }
  return (
    <li className="relative flex min-w-0 flex-col rounded-xl border bg-surface p-3 transition-colors hover:border-line-2 hover:bg-hover/60">
      <div className="flex items-start justify-between gap-2">
        <ProductMark product={product} />
        <StockBadge product={product} />
      </div>
      <Link to="/products/$id" params={{ id: product.id }} className="mt-2 block truncate text-sm font-medium after:absolute after:inset-0">
        {product.name}
      </Link>
      <p className="truncate text-xs text-fg-3">{words.detail(product) || product.category}</p>
      <p className="mt-auto flex items-baseline justify-between gap-2 text-xs">
        <span className="num truncate font-semibold">{words.price(product)}</span>
        <span className="num shrink-0 text-fg-2">{words.stock(product)}</span>
      </p>
    </li>
  )
})
