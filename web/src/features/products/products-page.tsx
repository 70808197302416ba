import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowDownWideNarrow, PackageSearch, Plus, Search, SlidersHorizontal } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useDebounced } from '@/lib/use-debounced'
import { useFormat } from '@/lib/use-format'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { Button, buttonClass } from '@/ui/button'
import { Card } from '@/ui/card'
import { Input } from '@/ui/input'
import { PageHeader } from '@/ui/page-header'
import { Select } from '@/ui/select'
import { SkeletonRows } from '@/ui/skeleton'
import { EmptyState, ErrorState } from '@/ui/states'
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/ui/table'
import { ProductMark, StockBadge, useProductWords } from './product-parts'
import { productsQuery, type Product, type ProductFilter } from './queries'
import { useCategoryChoices, useCollections } from './use-choices'

const route = getRouteApi('/_shell/products')

export function ProductsPage() {
  const { t } = useTranslation('products')
  const search = route.useSearch()
  const mayCreate = useMay('products.create')
  const products = useInfiniteQuery(productsQuery(search))
  const rows = products.data?.pages.flatMap((page) => page.rows) ?? []
  const total = products.data?.pages[0]?.page.total
  return (
    <>
      <PageHeader
        title={t('title')}
        {...(total !== undefined && total !== null && { description: t('count', { count: total }) })}
        actions={mayCreate && <NewProductLink />}
      />
      <Card className="overflow-hidden">
        <Filters />
        {products.isPending ? (
          <SkeletonRows rows={10} />
        ) : products.isError && rows.length === 0 ? (
          <ErrorState error={products.error} onRetry={() => void products.refetch()} />
        ) : rows.length === 0 ? (
          <Nothing />
        ) : (
          <div className={cn('transition-opacity', products.isPlaceholderData && 'opacity-60')}>
            <ProductTable products={rows} />
            <ProductCards products={rows} />
            {products.isFetchNextPageError && <ErrorState className="border-t" error={products.error} onRetry={() => void products.fetchNextPage()} />}
            {products.hasNextPage && !products.isFetchNextPageError && (
              <More shown={rows.length} total={total} busy={products.isFetchingNextPage} onMore={() => void products.fetchNextPage()} />
            )}
          </div>
        )}
      </Card>
    </>
  )
}

function NewProductLink() {
  const { t } = useTranslation('products')
  return (
    <Link to="/products/new" className={buttonClass({ variant: 'primary' })}>
      <Plus />
      {t('new')}
    </Link>
  )
}

function useFilter() {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: ProductFilter) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true })
  return { filter, change }
}

function Filters() {
  const { t } = useTranslation(['products', 'common'])
  const { filter, change } = useFilter()
  const branches = useSession()?.branches.filter((branch) => branch.is_active) ?? []
  const categories = useCategoryChoices()
  const collections = useCollections()
  const [open, setOpen] = useState(false)
  const { q: _q, sort: _sort, ...narrowing } = filter
  const active = Object.values(narrowing).filter(Boolean).length
  return (
    <div className="flex flex-col gap-3 border-b p-3 sm:p-4">
      <div className="flex gap-2">
        <SearchField />
        <Button className="relative h-10 lg:hidden" aria-expanded={open} aria-label={t('filters')} onClick={() => setOpen(!open)}>
          <SlidersHorizontal />
          {active > 0 && <span className="absolute -end-1 -top-1 size-2.5 rounded-full bg-brand" />}
        </Button>
        <Select
          label={t('sort')}
          className="w-auto shrink-0 max-sm:hidden"
          items={[
            { value: '', label: t('sorts.name') },
            { value: 'newest', label: t('sorts.newest') },
          ]}
          value={filter.sort ?? ''}
          onChange={(sort) => change({ sort: sort === 'newest' ? sort : undefined })}
        />
      </div>
      <div className={cn('grid-cols-2 gap-2 sm:grid-cols-3 lg:grid lg:grid-cols-5', open ? 'grid' : 'hidden')}>
        <Select
          label={t('category')}
          items={[{ value: '', label: t('allCategories') }, ...categories]}
          value={filter.category ?? ''}
          onChange={(category) => change({ category: category || undefined })}
        />
        <Select
          label={t('collection')}
          items={[{ value: '', label: t('allCollections') }, ...collections.choices]}
          value={filter.collection ?? ''}
          onChange={(collection) => change({ collection: collection || undefined })}
        />
        <Select
          label={t('type')}
          items={[
            { value: '', label: t('allTypes') },
            { value: 'unit', label: t('types.unit') },
            { value: 'meter', label: t('types.meter') },
          ]}
          value={filter.type ?? ''}
          onChange={(type) => change({ type: type || undefined })}
        />
        <Select
          label={t('stock')}
          items={[
            { value: '', label: t('anyStock') },
            { value: 'in_stock', label: t('status.in_stock') },
            { value: 'low_stock', label: t('status.low_stock') },
            { value: 'out_of_stock', label: t('status.out_of_stock') },
          ]}
          value={filter.stock ?? ''}
          onChange={(stock) => change({ stock: stock || undefined })}
        />
        <Select
          label={t('branch')}
          items={[{ value: '', label: t('allBranches') }, ...branches.map(({ id, name }) => ({ value: id, label: name }))]}
          value={filter.branch ?? ''}
          onChange={(branch) => change({ branch: branch || undefined })}
        />
        <Button className="h-10 sm:hidden" onClick={() => change({ sort: filter.sort ? undefined : 'newest' })}>
          <ArrowDownWideNarrow />
          {filter.sort ? t('sorts.newest') : t('sorts.name')}
        </Button>
      </div>
    </div>
  )
}

function SearchField() {
  const { t } = useTranslation(['products', 'common'])
  const { filter, change } = useFilter()
  const q = filter.q ?? ''
  const [typed, setTyped] = useState(q)
  const [seen, setSeen] = useState(q)
  const settled = useDebounced(typed.trim())
  if (q !== seen) {
    setSeen(q)
    // The address changed by itself: by the back button or by "Clear filters".
    if (q !== settled) setTyped(q)
  }
  useEffect(() => {
    if (settled !== q) change({ q: settled || undefined })
    // oxlint-disable-next-line react/exhaustive-deps
  }, [settled])
  return <Input type="search" icon={<Search />} aria-label={t('search', { ns: 'common' })} placeholder={t('searchHint')} value={typed} onValueChange={setTyped} />
}

function Nothing() {
  const { t } = useTranslation('products')
  const { filter, change } = useFilter()
  const mayCreate = useMay('products.create')
  const { sort: _sort, ...narrowing } = filter
  if (!Object.values(narrowing).some(Boolean)) {
    return <EmptyState title={t('empty.title')} description={t('empty.description')} action={mayCreate && <NewProductLink />} />
  }
  const clear = () => change({ q: undefined, category: undefined, collection: undefined, type: undefined, stock: undefined, branch: undefined })
  return <EmptyState icon={PackageSearch} title={t('nothing.title')} description={t('nothing.description')} action={<Button onClick={clear}>{t('clear')}</Button>} />
}

function More({ shown, total, busy, onMore }: { shown: number; total: number | null | undefined; busy: boolean; onMore: () => void }) {
  const { t } = useTranslation('products')
  const format = useFormat()
  return (
    <div className="flex items-center justify-between gap-3 border-t px-4 py-3">
      <p className="num text-xs text-fg-3">{total != null && t('shown', { shown: format.number(shown), total: format.number(total) })}</p>
      <Button busy={busy} onClick={onMore}>
        {t('showMore')}
      </Button>
    </div>
  )
}

function ProductTable({ products }: { products: Product[] }) {
  const { t } = useTranslation('products')
  const words = useProductWords()
  return (
    <Table className="hidden md:block">
      <TableHead>
        <HeadCell>{t('product')}</HeadCell>
        <HeadCell>{t('category')}</HeadCell>
        <HeadCell end>{t('price')}</HeadCell>
        <HeadCell end>{t('stock')}</HeadCell>
        <HeadCell>{t('state')}</HeadCell>
      </TableHead>
      <TableBody>
        {products.map((product) => (
          <TableRow key={product.id} className="relative">
            <Cell>
              <div className="flex items-center gap-3">
                <ProductMark product={product} />
                <div className="min-w-0">
                  <Link to="/products/$id" params={{ id: product.id }} className="font-medium after:absolute after:inset-0">
                    {product.name}
                  </Link>
                  <p className="text-xs text-fg-3">{words.detail(product)}</p>
                </div>
              </div>
            </Cell>
            <Cell className="text-fg-2">{product.category_name}</Cell>
            <Cell end className="font-medium whitespace-nowrap">
              {words.price(product)}
            </Cell>
            <Cell end className="whitespace-nowrap">
              {words.stock(product)}
            </Cell>
            <Cell>
              <StockBadge product={product} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function ProductCards({ products }: { products: Product[] }) {
  const words = useProductWords()
  return (
    <ul className="divide-y md:hidden">
      {products.map((product) => (
        <li key={product.id}>
          <Link to="/products/$id" params={{ id: product.id }} className="flex items-center gap-3 px-3 py-3 active:bg-hover">
            <ProductMark product={product} />
            <div className="min-w-0 grow">
              <p className="truncate text-sm font-medium">{product.name}</p>
              <p className="truncate text-xs text-fg-3">{words.detail(product) || product.category_name}</p>
              <p className="num mt-0.5 text-xs font-medium text-fg-2">{words.price(product)}</p>
            </div>
            <div className="flex shrink-0 flex-col items-end gap-1.5">
              <span className="num text-sm font-semibold">{words.stock(product)}</span>
              <StockBadge product={product} />
            </div>
          </Link>
        </li>
      ))}
    </ul>
  )
}
