import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ChevronDown, Ruler } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useDebounced } from '@/lib/time/use-debounced'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { More } from './movements'
import { metreGoodsQuery, rollsQuery, type Product, type Roll } from './queries'
import { RollBar } from './roll-bar'
import { RollSheet } from './roll-sheet'
import { BranchFilter, SearchFilter, useChangeSearch } from './stock-filters'
import { useStockWords } from './words'

const route = getRouteApi('/_shell/stock')

/** Products sold by the metre; each opens to its rolls. */
export function Rolls() {
  const { t } = useTranslation('stock')
  const { q, branch } = route.useSearch()
  const change = useChangeSearch()
  const settled = useDebounced(q, 250)
  const query = useInfiniteQuery(metreGoodsQuery({ q: settled, branch }))
  const products = query.data?.pages.flatMap((page) => page.rows) ?? []
  const page = query.data?.pages[0]?.page
  const [chosen, setChosen] = useState<{ roll: Roll; product: Product } | null>(null)
  const isFiltered = Boolean(q ?? branch)
  return (
    <>
      <div className="mb-3 grid gap-2.5 sm:grid-cols-[1fr_14rem] lg:mb-4">
        <SearchFilter hint={t('searchGoods')} />
        <BranchFilter />
      </div>
      <Card className={cn('overflow-hidden transition-opacity', query.isPlaceholderData && 'opacity-60')} aria-busy={query.isFetching}>
        {query.isPending && <SkeletonRows rows={6} />}
        {query.isError && products.length === 0 && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && products.length === 0 && (
          <EmptyState
            icon={Ruler}
            title={t(isFiltered ? 'noRollsFound' : 'noRollsAtAll')}
            description={t(isFiltered ? 'nothing.description' : 'noRollsAtAllHint')}
            action={isFiltered && <Button onClick={() => change({ q: undefined, branch: undefined })}>{t('nothing.clear')}</Button>}
          />
        )}
        <ul className="divide-y">
          {products.map((product) => (
            <ProductRolls
              key={product.id}
              product={product}
              branch={branch}
              startsOpen={products.length === 1}
              onChoose={(roll) => setChosen({ roll, product })}
            />
          ))}
        </ul>
        <More query={query} shown={products.length} total={page?.total} isCapped={page?.total_capped ?? false} />
      </Card>
      <RollSheet chosen={chosen} onClose={() => setChosen(null)} />
    </>
  )
}

interface ProductRollsProps {
  product: Product
  branch: string | undefined
  startsOpen: boolean
  onChoose: (roll: Roll) => void
}

function ProductRolls({ product, branch, startsOpen, onChoose }: ProductRollsProps) {
  const { t } = useTranslation('stock')
  const words = useStockWords()
  const [isOpen, setOpen] = useState(startsOpen)
  const rolls = useQuery({ ...rollsQuery(product.id, branch), enabled: isOpen })
  const rows = rolls.data?.rows ?? []
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-16 w-full cursor-pointer items-center gap-3 px-4 py-3 text-start hover:bg-hover"
      >
        <span aria-hidden className="grid size-9 shrink-0 place-items-center rounded-lg bg-muted text-fg-3">
          <Ruler className="size-4.5" strokeWidth={1.7} />
        </span>
        <span className="min-w-0 grow">
          <span className="block truncate text-sm font-medium">{product.name}</span>
          <span className="block truncate text-xs text-fg-3">{product.collection ?? product.category}</span>
        </span>
        <span className="num shrink-0 text-sm font-semibold">{words.amount(product.remaining_length ?? 0, 'meter')}</span>
        <ChevronDown className={cn('size-4 shrink-0 text-fg-3 transition-transform', isOpen && 'rotate-180')} aria-hidden />
      </button>
      {isOpen && (
        <div className="border-t bg-bg/60 px-3 py-3 dark:bg-transparent lg:px-4">
          {rolls.isPending ? (
            <SkeletonRows rows={3} />
          ) : rolls.isError ? (
            <ErrorState error={rolls.error} onRetry={() => void rolls.refetch()} />
          ) : rows.length === 0 ? (
            <p className="px-1 py-2 text-sm text-fg-3">{t('noRolls')}</p>
          ) : (
            <ul className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
              {rows.map((roll) => (
                <li key={roll.id}>
                  <RollCard roll={roll} onChoose={() => onChoose(roll)} />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </li>
  )
}

function RollCard({ roll, onChoose }: { roll: Roll; onChoose: () => void }) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const words = useStockWords()
  const details = [
    roll.width != null && t('width', { width: words.amount(roll.width, 'meter') }),
    roll.dye_lot && t('dyeLotOf', { lot: roll.dye_lot }),
    roll.price_per_meter != null && t('perMetre', { price: format.money(roll.price_per_meter) }),
  ].filter(Boolean)
  return (
    <button
      type="button"
      onClick={onChoose}
      className="h-full w-full cursor-pointer space-y-2 rounded-xl border bg-surface p-3.5 text-start transition-colors hover:border-fg-3/50"
    >
      <span className="flex items-start justify-between gap-2">
        <span className="min-w-0">
          <span className="block truncate text-[13px] font-medium">
            <bdi>{roll.code}</bdi>
          </span>
          <span className="block truncate text-xs text-fg-3">{words.branchName(roll.branch_id)}</span>
        </span>
        {roll.is_remnant && <Badge tone="warn">{t('remnant')}</Badge>}
      </span>
      <RollBar roll={roll} />
      <span className="num flex items-baseline justify-between gap-2 text-xs text-fg-3">
        <span className="truncate">{details.join(' · ')}</span>
        <span className="shrink-0">
          <b className="text-sm font-semibold text-fg">{words.amount(roll.remaining_length, 'meter')}</b> / {format.number(roll.first_length)}
        </span>
      </span>
    </button>
  )
}
