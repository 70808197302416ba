import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { ChevronDown, LoaderCircle, Plus, ScanBarcode, SearchX, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { toLatinDigits } from '@/lib/text/digits'
import { useDebounced } from '@/lib/time/use-debounced'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { Input } from '@/ui/inputs/input'
import { articlesOf, type Article, type Kind, type Line } from './draft'
import { barcodeQuery, goodsQuery, rollsQuery, type Product, type Roll } from './queries'
import { useStockWords } from './words'

interface GoodsPickerProps {
  kind: Kind
  branchId: string
  lines: readonly Line[]
  onArticle: (article: Article) => void
  onRoll: (article: Article, roll: Roll) => void
  autoFocus?: boolean
}

const BARCODE = /^\d{6,}$/

/** Search, then tap a size or a roll. It stays open for the next one. */
export function GoodsPicker({ kind, branchId, lines, onArticle, onRoll, autoFocus = false }: GoodsPickerProps) {
  const { t } = useTranslation('stock')
  const client = useQueryClient()
  const seesStock = useMay('stock.view', branchId) && branchId !== ''
  const [typed, setTyped] = useState('')
  const q = useDebounced(typed.trim(), 200)
  const goods = useQuery({ ...goodsQuery(q, { branchId: seesStock ? branchId : undefined, inStock: kind === 'transfer' }), placeholderData: keepPreviousData })
  const rows = goods.data?.rows ?? []

  /** A scanner types the code and presses Enter. */
  async function enter() {
    const code = toLatinDigits(typed.trim())
    if (!BARCODE.test(code)) return
    const found = await client.fetchQuery(barcodeQuery(code, seesStock ? branchId : undefined)).catch(() => undefined)
    const product = found?.rows[0]
    if (!product || (product.type === 'meter' && kind !== 'receipt')) return
    const article =
      articlesOf(product).find((one) => product.variants.find((variant) => variant.id === one.variantId)?.barcode === code) ?? articlesOf(product)[0]
    if (!article) return
    onArticle(article)
    setTyped('')
  }

  return (
    <div className="flex min-h-0 flex-col gap-3">
      <div className="relative">
        <Input
          type="search"
          aria-label={t('searchGoods')}
          placeholder={t('searchGoods')}
          autoFocus={autoFocus}
          autoComplete="off"
          enterKeyHint="search"
          icon={<ScanBarcode />}
          value={typed}
          onValueChange={setTyped}
          onKeyDown={(event) => event.key === 'Enter' && void enter()}
          className="h-12 rounded-xl pe-11 text-base [&::-webkit-search-cancel-button]:hidden"
        />
        <span className="absolute inset-y-0 end-1 grid place-items-center text-fg-3">
          {goods.isFetching && typed ? (
            <LoaderCircle className="me-3 size-4 animate-spin" aria-hidden />
          ) : (
            typed && (
              <button
                type="button"
                aria-label={t('clearSearch')}
                onClick={() => setTyped('')}
                className="grid size-10 cursor-pointer place-items-center rounded-full hover:bg-hover"
              >
                <X className="size-4" />
              </button>
            )
          )}
        </span>
      </div>
      <div className={cn('min-h-0 overflow-y-auto rounded-xl border transition-opacity', goods.isPlaceholderData && 'opacity-60')}>
        {goods.isPending ? (
          <SkeletonRows />
        ) : goods.isError && rows.length === 0 ? (
          <ErrorState error={goods.error} onRetry={() => void goods.refetch()} />
        ) : rows.length === 0 ? (
          <EmptyState icon={SearchX} title={q ? t('nothingFound', { q }) : t('nothingInStock')} description={t('nothingFoundHint')} />
        ) : (
          <ul className="divide-y">
            {rows.map((product) =>
              product.type === 'meter' && kind !== 'receipt' ? (
                <MetreProduct key={product.id} product={product} branchId={branchId} lines={lines} onRoll={onRoll} />
              ) : (
                <Articles key={product.id} product={product} kind={kind} lines={lines} onArticle={onArticle} />
              ),
            )}
          </ul>
        )}
        {(goods.data?.page.total ?? 0) > rows.length && rows.length > 0 && (
          <p className="border-t px-4 py-3 text-center text-xs text-fg-3">{t('moreByTyping')}</p>
        )}
      </div>
    </div>
  )
}

function Articles({ product, kind, lines, onArticle }: { product: Product; kind: Kind; lines: readonly Line[]; onArticle: (article: Article) => void }) {
  const format = useFormat()
  const { t } = useTranslation('stock')
  const words = useStockWords()
  const articles = articlesOf(product)
  const chosen = (article: Article) => {
    const own = lines.filter((line) => line.variantId === article.variantId)
    return article.type === 'meter' || kind === 'adjustment' ? own.length : own.reduce((sum, line) => sum + (line.quantity ?? 0), 0)
  }
  const stock = (article: Article) => (article.books === null ? '' : words.amount(article.books, article.type))
  const [only, ...others] = articles
  if (only && others.length === 0) {
    return (
      <li>
        <button
          type="button"
          onClick={() => onArticle(only)}
          aria-label={t('add', { name: format.goods(product.name, only.size) })}
          className="flex min-h-14 w-full cursor-pointer items-center gap-3 px-3.5 py-2.5 text-start hover:bg-hover active:bg-hover"
        >
          <span className="min-w-0 grow">
            <span className="block truncate text-sm font-medium">
              {product.name} {only.size && <bdi className="num text-fg-2">{format.size(only.size)}</bdi>}
            </span>
            <span className="num block truncate text-xs text-fg-3">{only.type === 'meter' ? t('newRoll') : stock(only)}</span>
          </span>
          <AddMark count={chosen(only)} />
        </button>
      </li>
    )
  }
  return (
    <li className="px-3.5 py-3">
      <p className="truncate text-sm font-medium">{product.name}</p>
      <div className="mt-2 grid grid-cols-2 gap-2">
        {articles.map((article) => {
          const count = chosen(article)
          return (
            <button
              key={article.variantId}
              type="button"
              disabled={kind === 'transfer' && (article.books ?? 0) <= 0}
              onClick={() => onArticle(article)}
              aria-label={t('add', { name: format.goods(product.name, article.size) })}
              className={cn(
                'flex min-h-11 cursor-pointer items-center gap-1.5 rounded-lg border px-2.5 text-start transition-colors',
                'hover:bg-hover active:bg-brand-soft disabled:cursor-default disabled:opacity-45 disabled:hover:bg-transparent',
                count > 0 && 'border-brand/50 bg-brand-soft hover:bg-brand-soft',
              )}
            >
              <bdi className="num text-[13px] font-semibold">{article.size && format.size(article.size)}</bdi>
              <span className="num min-w-0 grow truncate text-2xs text-fg-3">{stock(article)}</span>
              <AddMark count={count} small />
            </button>
          )
        })}
      </div>
    </li>
  )
}

interface MetreProductProps {
  product: Product
  branchId: string
  lines: readonly Line[]
  onRoll: GoodsPickerProps['onRoll']
}

/** A product sold by the metre opens to its rolls. */
function MetreProduct({ product, branchId, lines, onRoll }: MetreProductProps) {
  const { t } = useTranslation('stock')
  const words = useStockWords()
  const [isOpen, setOpen] = useState(false)
  const rolls = useQuery({ ...rollsQuery(product.id, branchId), enabled: isOpen })
  const [article] = articlesOf(product)
  const rows = rolls.data?.rows ?? []
  const chosen = lines.filter((line) => line.productId === product.id).length
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-14 w-full cursor-pointer items-center gap-3 px-3.5 py-2.5 text-start hover:bg-hover"
      >
        <span className="min-w-0 grow">
          <span className="block truncate text-sm font-medium">{product.name}</span>
          <span className="num block truncate text-xs text-fg-3">{words.amount(product.remaining_length ?? 0, 'meter')}</span>
        </span>
        {chosen > 0 && <AddMark count={chosen} />}
        <ChevronDown className={cn('size-4 shrink-0 text-fg-3 transition-transform', isOpen && 'rotate-180')} aria-hidden />
      </button>
      {isOpen && (
        <div className="border-t bg-muted/40 px-3.5 py-2.5">
          {rolls.isPending ? (
            <SkeletonRows rows={2} />
          ) : rolls.isError ? (
            <ErrorState error={rolls.error} onRetry={() => void rolls.refetch()} />
          ) : rows.length === 0 ? (
            <p className="py-2 text-sm text-fg-3">{t('noRolls')}</p>
          ) : (
            <ul className="space-y-2">
              {rows.map((roll) => {
                const isIn = lines.some((line) => line.rollId === roll.id)
                return (
                  <li key={roll.id}>
                    <button
                      type="button"
                      disabled={isIn || !article}
                      onClick={() => article && onRoll(article, roll)}
                      aria-label={t('add', { name: roll.code })}
                      className={cn(
                        'flex min-h-12 w-full cursor-pointer items-center gap-2 rounded-lg border',
                        'bg-surface px-3 py-1.5 text-start hover:bg-hover disabled:cursor-default',
                        isIn && 'border-brand/50 bg-brand-soft hover:bg-brand-soft',
                      )}
                    >
                      <span className="min-w-0 grow">
                        <span className="block truncate text-[13px] font-medium">
                          <bdi>{roll.code}</bdi>
                        </span>
                        <span className="num block truncate text-2xs text-fg-3">
                          {[
                            roll.width != null && t('width', { width: words.amount(roll.width, 'meter') }),
                            roll.dye_lot && t('dyeLotOf', { lot: roll.dye_lot }),
                          ]
                            .filter(Boolean)
                            .join(' · ')}
                        </span>
                      </span>
                      {roll.is_remnant && <Badge tone="warn">{t('remnant')}</Badge>}
                      <span className="num shrink-0 text-sm font-semibold">{words.amount(roll.remaining_length, 'meter')}</span>
                      <AddMark count={isIn ? 1 : 0} small />
                    </button>
                  </li>
                )
              })}
            </ul>
          )}
        </div>
      )}
    </li>
  )
}

/** The quantity in the document, or a plus sign. */
function AddMark({ count, small = false }: { count: number; small?: boolean }) {
  const format = useFormat()
  return (
    <span
      className={cn(
        'num grid shrink-0 place-items-center rounded-full text-xs font-semibold',
        small ? 'h-6 min-w-6 px-1' : 'h-9 min-w-9 px-2',
        count > 0 ? 'bg-brand text-brand-fg' : small ? 'text-brand-ink' : 'bg-brand-soft text-brand-ink',
      )}
    >
      {count > 0 ? format.number(count) : <Plus className="size-4" aria-hidden />}
    </span>
  )
}
