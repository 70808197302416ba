import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Camera, CloudOff, LoaderCircle, Plus, ScanBarcode, SearchX, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { useIsDesktop } from '@/lib/browser/use-is-desktop'
import { cn } from '@/lib/cn'
import { useDebounced } from '@/lib/time/use-debounced'
import type { Shelf } from '@/offline/catalogue'
import type { Promotion } from '@/offline/promotions'
import { canScan, ScanSheet } from '@/scanner/scan-sheet'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Photo } from '@/ui/elements/photo'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { showError, showToast } from '@/ui/feedback/toast'
import { Input } from '@/ui/inputs/input'
import { Card } from '@/ui/layout/card'
import { asBarcode, useFindBarcode, useKeyboardScanner } from './barcode'
import { Browse, filterOf, type Path } from './browse'
import { articlesOf, type Article, type CartLine } from '@/selling/cart/cart'
import { PromotionName } from '@/selling/cart/promotion-name'
import { promotionFor } from '@/selling/cart/with-promotions'
import { goodsQuery } from '@/selling/shelf/queries'

interface GoodsListProps {
  shelf: Shelf
  lines: readonly CartLine[]
  /** Those that run now. */
  promotions: readonly Promotion[]
  onAdd: (article: Article) => void
}

/** Finds goods: by typing, by a barcode, or from category to size. */
export function GoodsList({ shelf, lines, promotions, onAdd }: GoodsListProps) {
  const { t } = useTranslation('sell')
  const { t: common } = useTranslation()
  const { scanned, enter } = useBarcodes(shelf, onAdd)
  const [typed, setTyped] = useState('')
  const [path, setPath] = useState<Path>({})
  const [isScanning, setScanning] = useState(false)
  const q = useDebounced(typed.trim(), 200)
  const filter = q ? { q } : filterOf(path)
  const goods = useQuery({ ...goodsQuery(shelf, filter), placeholderData: keepPreviousData })
  const rows = goods.data?.rows

  return (
    <div className="min-w-0 space-y-3">
      <div className="flex gap-2">
        <SearchField
          typed={typed}
          onType={setTyped}
          onEnter={(text) => void enter(text).then((isAdded) => isAdded && setTyped(''))}
          isFetching={goods.isFetching}
        />
        {canScan() && (
          <Button size="icon-lg" aria-label={t('scan.title')} onClick={() => setScanning(true)} className="size-12 rounded-xl [&_svg]:size-5">
            <Camera />
          </Button>
        )}
      </div>
      {!q && <Browse shelf={shelf} path={path} onChange={setPath} />}
      {goods.data?.asOf && <AsOf moment={goods.data.asOf} />}
      <Card className={cn('overflow-hidden transition-opacity', goods.isPlaceholderData && 'opacity-70')}>
        {rows && rows.length > 0 && (
          <ul className="divide-y">
            {rows.map((product) => (
              <Product key={product.id} product={product} path={q ? {} : path} lines={lines} promotions={promotions} onAdd={onAdd} />
            ))}
          </ul>
        )}
        {rows?.length === 0 && (
          <EmptyState
            icon={SearchX}
            title={q ? t('nothingFound', { q }) : t('nothingInStock')}
            description={q ? t('nothingFoundHint') : t('nothingInStockHint')}
          />
        )}
        {!rows && goods.isError && <ErrorState error={goods.error} onRetry={() => void goods.refetch()} />}
        {goods.isPending && <SkeletonRows />}
      </Card>
      {rows && goods.data?.isPart && <p className="text-center text-xs text-fg-3">{t('moreByTyping')}</p>}
      <span role="status" className="sr-only">
        {goods.isPending ? common('loading') : t('found', { count: rows?.length ?? 0 })}
      </span>
      <ScanSheet
        open={isScanning}
        onOpenChange={setScanning}
        onCode={(code) => {
          setScanning(false)
          void scanned(code)
        }}
      />
    </div>
  )
}

/** Adds the article of a scanned barcode to the cart. */
function useBarcodes(shelf: Shelf, onAdd: (article: Article) => void) {
  const { t } = useTranslation('sell')
  const findBarcode = useFindBarcode(shelf)

  /** Adds the article of a barcode; false if there is none. An error is shown here and counts as handled. */
  async function add(code: string): Promise<boolean> {
    try {
      const article = await findBarcode(code)
      if (article) onAdd(article)
      return article !== undefined
    } catch (error) {
      showError(error)
      return true
    }
  }
  async function scanned(code: string) {
    if (!(await add(code))) showToast(t('scan.unknown', { code }), { kind: 'error' })
  }
  useKeyboardScanner((code) => void scanned(code))

  return {
    scanned,
    /** A scanner types the code into the search and presses Enter. Answers whether the text was a known barcode. */
    async enter(text: string): Promise<boolean> {
      const code = asBarcode(text)
      return code !== null && (await add(code))
    },
  }
}

interface SearchFieldProps {
  typed: string
  onType: (text: string) => void
  onEnter: (text: string) => void
  isFetching: boolean
}

function SearchField({ typed, onType, onEnter, isFetching }: SearchFieldProps) {
  const { t } = useTranslation('sell')
  const desktop = useIsDesktop()
  return (
    <div className="relative min-w-0 grow">
      <Input
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        autoFocus={desktop}
        autoComplete="off"
        enterKeyHint="search"
        icon={<ScanBarcode />}
        value={typed}
        onValueChange={onType}
        onKeyDown={(event) => event.key === 'Enter' && onEnter(event.currentTarget.value)}
        className="h-12 rounded-xl pe-10 text-base [&::-webkit-search-cancel-button]:hidden"
      />
      <span className="absolute inset-y-0 end-2 grid place-items-center text-fg-3">
        {isFetching && typed ? (
          <LoaderCircle className="me-2 size-4 animate-spin" aria-hidden />
        ) : (
          typed && (
            <button
              type="button"
              aria-label={t('clearSearch')}
              onClick={() => onType('')}
              className="grid size-8 cursor-pointer place-items-center rounded-full hover:bg-hover"
            >
              <X className="size-4" />
            </button>
          )
        )}
      </span>
    </div>
  )
}

/** Says that the list comes from this device, and how old it is. */
function AsOf({ moment }: { moment: string }) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  return (
    <p className="num flex items-center gap-2 rounded-lg bg-muted px-3 py-2 text-xs text-fg-2">
      <CloudOff className="size-4 shrink-0" aria-hidden />
      {t('asOf', { moment: format.dateTime(moment) })}
    </p>
  )
}

interface ProductProps {
  product: Schemas['ProductView']
  path: Path
  lines: readonly CartLine[]
  promotions: readonly Promotion[]
  onAdd: (article: Article) => void
}

function Product({ product, path, lines, promotions, onAdd }: ProductProps) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const fits = (variant: Schemas['ProductViewVariantView'] | undefined) =>
    path.width === undefined || (variant?.width === path.width && (path.length === undefined || variant.length === path.length) && variant.quantity !== 0)
  const articles = articlesOf(product).filter((article) => fits(product.variants.find((variant) => variant.id === article.variantId)))
  const inCart = (article: Article) => lines.filter((line) => line.variantId === article.variantId).reduce((sum, line) => sum + (line.quantity ?? 0), 0)
  const isMetre = product.type === 'meter'
  const amount = (article: Article) => (article.stock === null ? '' : t(isMetre ? 'metres' : 'pieces', { number: format.number(article.stock) }))
  const price = (article: Article, stock = '') => <Price article={article} promotion={promotionFor(article, promotions)} stock={stock} />
  const [only, ...others] = articles
  // Other sizes are in stock, but none of the chosen ones.
  if (!only) return null

  if (others.length === 0) {
    const count = inCart(only)
    return (
      <li>
        <button
          type="button"
          disabled={only.stock !== null && only.stock <= 0}
          onClick={() => onAdd(only)}
          aria-label={t('add', { name: format.goods(product.name, only.size) })}
          className={cn(
            'flex w-full cursor-pointer items-center gap-3 px-4 py-3 text-start hover:bg-hover',
            'active:bg-hover disabled:cursor-default disabled:opacity-45 disabled:hover:bg-transparent',
          )}
        >
          <MainPhoto product={product} />
          <span className="min-w-0 grow">
            <span className="block truncate text-sm font-medium">
              {product.name} {only.size && <bdi className="num text-fg-2">{format.size(only.size)}</bdi>}
            </span>
            <span className="num block text-xs text-fg-3">{price(only, amount(only))}</span>
          </span>
          <AddMark count={count} />
        </button>
      </li>
    )
  }
  return (
    <li className="px-4 py-3">
      <p className="flex min-w-0 items-center gap-3 text-sm font-medium">
        <MainPhoto product={product} />
        <span className="truncate">
          {product.name}
          {product.collection && !product.name.includes(product.collection) && (
            <span className="font-normal text-fg-3"> · {product.collection}</span>
          )}
        </span>
      </p>
      <div className="mt-2 grid grid-cols-2 gap-2 xl:grid-cols-3">
        {articles.map((article) => {
          const count = inCart(article)
          return (
            <button
              key={article.variantId}
              type="button"
              disabled={article.stock !== null && article.stock <= 0}
              onClick={() => onAdd(article)}
              aria-label={t('add', { name: format.goods(product.name, article.size) })}
              className={cn(
                'flex min-h-13 cursor-pointer items-center gap-2 rounded-lg border px-2.5 py-1.5 text-start transition-colors',
                'hover:bg-hover active:bg-brand-soft disabled:cursor-default disabled:opacity-45 disabled:hover:bg-transparent',
                count > 0 && 'border-brand/50 bg-brand-soft hover:bg-brand-soft',
              )}
            >
              <span className="min-w-0 grow">
                <span className="flex items-baseline gap-1.5">
                  <bdi className="num text-[13px] font-semibold">{article.size && format.size(article.size)}</bdi>
                  <span className="num truncate text-2xs text-fg-3">{amount(article)}</span>
                </span>
                <span className="num block truncate text-xs text-fg-2">{price(article)}</span>
              </span>
              <AddMark count={count} small />
            </button>
          )
        })}
      </div>
    </li>
  )
}

interface PriceProps {
  article: Article
  promotion: ReturnType<typeof promotionFor>
  /** How much there is; shown after the price. */
  stock: string
}

/** The price of a piece or metre; with a promotion also the list price, and the promotion's name. */
function Price({ article: { listPrice, type }, promotion, stock }: PriceProps) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const withStock = (words: string) => [words, stock].filter(Boolean).join(' · ')
  if (listPrice === null) return withStock(t('noPrice'))
  const text = (price: number) => (type === 'meter' ? t('perMetre', { price: format.money(price) }) : format.money(price))
  if (!promotion) return withStock(text(listPrice))
  return (
    <>
      <b className="font-semibold text-good">{text(promotion.price)}</b>
      {stock && ` · ${stock}`}
      <span className="flex min-w-0 items-center gap-1.5">
        <s className="shrink-0 text-2xs text-fg-3">{format.number(listPrice)}</s>
        <PromotionName name={promotion.name} />
      </span>
    </>
  )
}

/** A photo helps to find the product. */
function MainPhoto({ product }: { product: Schemas['ProductView'] }) {
  const main = product.photos[0]
  return main && <Photo url={main.thumbnail_url} className="size-11 shrink-0 rounded-lg" />
}

/** The quantity in the cart, or a plus sign. */
function AddMark({ count, small = false }: { count: number; small?: boolean }) {
  const format = useFormat()
  return (
    <span
      className={cn(
        'num grid shrink-0 place-items-center rounded-full text-xs font-semibold',
        small ? 'h-6 min-w-6 px-1' : 'h-10 min-w-10 px-2',
        count > 0 ? 'bg-brand text-brand-fg' : small ? 'text-brand-ink' : 'bg-brand-soft text-brand-ink',
      )}
    >
      {count > 0 ? format.number(count) : <Plus className="size-4" aria-hidden />}
    </span>
  )
}
