import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ChevronsUpDown, Package, Search, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { addDays } from '@/lib/time/days'
import { useDebounced } from '@/lib/time/use-debounced'
import { useBranchesFor } from '@/session/rights'
import { useToday } from '@/session/use-today'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { DateField } from '@/ui/inputs/date-field'
import { FilterText } from '@/ui/inputs/filter-text'
import { fieldClass, Input } from '@/ui/inputs/input'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { PeriodNote } from '@/ui/lists/period-note'
import { Sheet } from '@/ui/overlays/sheet'
import { goodsQuery, productQuery, type Range, type StockSearch } from './queries'

const RANGES = ['today', 'week', 'month', 'year', 'custom'] as const
const route = getRouteApi('/_shell/stock')

/** Keeps the filters in the address, so that a reload, the back button and a shared link restore them. */
export function useChangeSearch() {
  const navigate = route.useNavigate()
  return (change: StockSearch) => void navigate({ to: '/stock', search: (search) => ({ ...search, ...change }), replace: true, resetScroll: false })
}

interface FiltersProps {
  kinds: readonly { value: string; label: string }[]
  allKinds: string
}

/** Filters for movements and documents: period, branch, product and kind. */
export function StockFilters({ kinds, allKinds }: FiltersProps) {
  const { t } = useTranslation('stock')
  const search = route.useSearch()
  const change = useChangeSearch()
  const now = useToday()
  const isOneBranch = useBranchesFor('stock.view').length < 2
  const range = search.range ?? 'month'

  function chooseRange(chosen: Range) {
    if (chosen !== 'custom') return change({ range: chosen, from: undefined, to: undefined })
    change({ range: chosen, from: addDays(now, -6), to: now })
  }

  return (
    <div className="mb-3 space-y-2.5 lg:mb-4">
      <div className="flex flex-wrap items-center gap-2.5">
        <Segmented
          label={t('range')}
          items={RANGES.map((value) => ({ value, label: t(`ranges.${value}`) }))}
          value={range}
          onChange={chooseRange}
          className="max-sm:w-full max-sm:[&>button]:h-10"
        />
        {range !== 'custom' && <PeriodNote range={range} />}
        {range === 'custom' && (
          <div className="grid w-full grid-cols-2 gap-2.5 sm:w-80">
            <DateField
              label={t('from')}
              placeholder={t('from')}
              value={search.from ?? null}
              onChange={(from) => from && change({ from, to: search.to && search.to > from ? search.to : from })}
            />
            <DateField
              label={t('to')}
              placeholder={t('to')}
              value={search.to ?? null}
              onChange={(to) => to && change({ to, from: search.from && search.from < to ? search.from : to })}
            />
          </div>
        )}
      </div>
      <div className="grid grid-cols-2 gap-2.5 lg:grid-cols-[1fr_14rem_14rem]">
        <ProductFilter />
        <BranchFilter />
        <Select
          label={allKinds}
          className={cn('max-lg:h-11', isOneBranch && 'col-span-2 lg:col-span-1')}
          items={[{ value: '', label: allKinds }, ...kinds]}
          value={search.kind ?? ''}
          onChange={(kind) => change({ kind: kind || undefined })}
        />
      </div>
    </div>
  )
}

export function BranchFilter() {
  const { t } = useTranslation('stock')
  const { branch } = route.useSearch()
  const change = useChangeSearch()
  const branches = useBranchesFor('stock.view')
  if (branches.length < 2) return null
  return (
    <Select
      label={t('branch')}
      className="max-lg:h-11"
      items={[{ value: '', label: t('allBranches') }, ...branches.map(({ id, name }) => ({ value: id, label: name }))]}
      value={branch ?? ''}
      onChange={(chosen) => change({ branch: chosen || undefined })}
    />
  )
}

/** A product chosen in its own sheet, or the roll that led here. */
function ProductFilter() {
  const { t } = useTranslation('stock')
  const { product, roll } = route.useSearch()
  const change = useChangeSearch()
  const [isOpen, setOpen] = useState(false)
  const chosen = useQuery({ ...productQuery(product ?? ''), enabled: product !== undefined })
  const label = roll ? t('oneRoll') : product ? (chosen.data?.name ?? t('oneProduct')) : null
  return (
    <div className="relative col-span-2 lg:col-span-1">
      <button
        type="button"
        aria-label={label ? t('productChosen', { name: label }) : t('chooseProduct')}
        onClick={() => setOpen(true)}
        className={cn(fieldClass, 'flex cursor-pointer items-center gap-2 text-start max-lg:h-11', label && 'pe-11')}
      >
        <Package className="size-4 shrink-0 text-fg-3" />
        <span className={cn('min-w-0 grow truncate', !label && 'text-fg-3')}>{label ?? t('allProducts')}</span>
        {!label && <ChevronsUpDown className="size-3.5 shrink-0 text-fg-3" />}
      </button>
      {label && (
        <button
          type="button"
          aria-label={t('allProducts')}
          onClick={() => change({ product: undefined, roll: undefined })}
          className="absolute inset-y-0 end-0 grid w-11 cursor-pointer place-items-center text-fg-3 hover:text-fg"
        >
          <X className="size-4" />
        </button>
      )}
      <ProductSheet
        open={isOpen}
        onOpenChange={setOpen}
        onChoose={(id) => {
          setOpen(false)
          change({ product: id, roll: undefined })
        }}
      />
    </div>
  )
}

function ProductSheet({ open, onOpenChange, onChoose }: { open: boolean; onOpenChange: (open: boolean) => void; onChoose: (id: string) => void }) {
  const { t } = useTranslation('stock')
  const [typed, setTyped] = useState('')
  const q = useDebounced(typed.trim(), 200)
  const goods = useQuery({ ...goodsQuery(q), enabled: open, placeholderData: keepPreviousData })
  const rows = goods.data?.rows ?? []
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={t('chooseProduct')}>
      <div className="min-h-[60dvh] space-y-3">
        <Input
          type="search"
          icon={<Search />}
          aria-label={t('searchGoods')}
          placeholder={t('searchGoods')}
          autoComplete="off"
          autoFocus
          value={typed}
          onValueChange={setTyped}
          className="h-12 rounded-xl text-base"
        />
        {goods.isPending ? (
          <SkeletonRows />
        ) : goods.isError && rows.length === 0 ? (
          <ErrorState error={goods.error} onRetry={() => void goods.refetch()} />
        ) : rows.length === 0 ? (
          <EmptyState title={t('nothingFound', { q })} description={t('nothingFoundHint')} />
        ) : (
          <ul className="divide-y overflow-hidden rounded-xl border">
            {rows.map((product) => (
              <li key={product.id}>
                <button
                  type="button"
                  onClick={() => onChoose(product.id)}
                  className="block min-h-12 w-full cursor-pointer px-4 py-2.5 text-start hover:bg-hover"
                >
                  <span className="block truncate text-sm font-medium">{product.name}</span>
                  <span className="block truncate text-xs text-fg-3">{product.category}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Sheet>
  )
}

/** The search of a list. */
export function SearchFilter({ hint }: { hint: string }) {
  const { t } = useTranslation('common')
  const { q } = route.useSearch()
  const change = useChangeSearch()
  return (
    <FilterText
      label={t('search')}
      placeholder={hint}
      icon={<Search />}
      className="max-lg:h-11"
      value={q ?? ''}
      onChange={(text) => change({ q: text || undefined })}
    />
  )
}
