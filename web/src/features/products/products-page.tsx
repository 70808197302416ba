import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowDownWideNarrow, FileUp, LayoutGrid, PackageSearch, Plus, Rows3, Search, SlidersHorizontal } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { Button, buttonClass } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { FilterText } from '@/ui/inputs/filter-text'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { Card } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { LongListEnd } from '@/ui/lists/long-list-end'
import { useLongList } from '@/ui/lists/use-long-list'
import { ProductList } from './product-list'
import { productsQuery, type ProductFilter } from './queries'
import { useCategoryChoices, useCollections } from './use-choices'

const route = getRouteApi('/_shell/products')

export function ProductsPage() {
  const { t } = useTranslation('products')
  // Typing has priority over rendering the results.
  const { view = 'table', ...filter } = useDeferredValue(route.useSearch())
  const list = useLongList(productsQuery(filter))
  const total = list.total
  return (
    <>
      <PageHeader title={t('title')} {...(total !== undefined && { description: t('count', { count: total }) })} actions={<Actions />} />
      <Card className="overflow-clip" aria-busy={list.isFetching}>
        <Filters />
        {list.isPending ? (
          <SkeletonRows rows={10} />
        ) : total === undefined ? (
          <ErrorState error={list.error} onRetry={list.retry} />
        ) : total === 0 ? (
          <Nothing />
        ) : (
          <div className={cn('transition-opacity', list.isOld && 'opacity-60')}>
            <ProductList list={list} view={view} />
            <LongListEnd error={list.error} onRetry={list.retry} isCapped={list.isCapped} total={total} />
          </div>
        )}
      </Card>
    </>
  )
}

/** How products come in: from a file, or one by one. */
function Actions({ isAlone = false }: { isAlone?: boolean }) {
  const { t } = useTranslation('products')
  const mayCreate = useMay('products.create')
  const mayImport = useMay('products.import')
  return (
    <>
      {mayImport && (
        <Link to="/products/import" className={buttonClass()}>
          <FileUp />
          {/* Beside the title of a phone there is no room for the words. */}
          <span className={isAlone ? undefined : 'max-sm:sr-only'}>{t('import')}</span>
        </Link>
      )}
      {mayCreate && (
        <Link to="/products/new" className={buttonClass({ variant: 'primary' })}>
          <Plus />
          {t('new')}
        </Link>
      )}
    </>
  )
}

function useFilter() {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: ProductFilter & { view?: 'grid' | undefined }) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true })
  return { filter, change }
}

function Filters() {
  const { t } = useTranslation(['products', 'common'])
  const { filter, change } = useFilter()
  const branches = useSession()?.branches.filter((branch) => branch.is_active) ?? []
  const categories = useCategoryChoices()
  const collections = useCollections()
  const [open, setOpen] = useState(false)
  const { q: _q, sort: _sort, view: _view, ...narrowing } = filter
  const active = Object.values(narrowing).filter(Boolean).length
  return (
    <div className="flex flex-col gap-3 border-b p-3 sm:p-4">
      <div className="flex gap-2">
        <FilterText
          label={t('search', { ns: 'common' })}
          placeholder={t('searchHint')}
          icon={<Search />}
          value={filter.q ?? ''}
          onChange={(q) => change({ q: q || undefined })}
        />
        <Button className="relative h-(--field) lg:hidden" aria-expanded={open} aria-label={t('filters')} onClick={() => setOpen(!open)}>
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
        <Segmented
          label={t('view')}
          className="shrink-0 max-sm:hidden"
          items={[
            { value: 'table', label: <Choice icon={<Rows3 />} name={t('views.table')} /> },
            { value: 'grid', label: <Choice icon={<LayoutGrid />} name={t('views.grid')} /> },
          ]}
          value={filter.view ?? 'table'}
          onChange={(view) => change({ view: view === 'grid' ? view : undefined })}
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
        <Button className="h-(--field) sm:hidden" onClick={() => change({ sort: filter.sort ? undefined : 'newest' })}>
          <ArrowDownWideNarrow />
          {filter.sort ? t('sorts.newest') : t('sorts.name')}
        </Button>
      </div>
    </div>
  )
}

const Choice = ({ icon, name }: { icon: React.ReactNode; name: string }) => (
  <span className="grid h-8 w-6 place-items-center">
    {icon}
    <span className="sr-only">{name}</span>
  </span>
)

function Nothing() {
  const { t } = useTranslation('products')
  const { filter, change } = useFilter()
  const { sort: _sort, view: _view, ...narrowing } = filter
  if (!Object.values(narrowing).some(Boolean)) {
    return <EmptyState title={t('empty.title')} description={t('empty.description')} action={<Actions isAlone />} />
  }
  const clear = () => change({ q: undefined, category: undefined, collection: undefined, type: undefined, stock: undefined, branch: undefined })
  return (
    <EmptyState
      icon={PackageSearch}
      title={t('nothing.title')}
      description={t('nothing.description')}
      action={<Button onClick={clear}>{t('clear')}</Button>}
    />
  )
}
