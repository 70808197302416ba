import { Link } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { byProduct, shareOf, type PriceItem, type ProductPrices } from './rule'
import { usePriceWords } from './words'

const STEP = 100

interface PriceListProps {
  items: readonly PriceItem[]
  /** The number of prices in all. */
  count: number
  busy?: boolean
  /** Loads the next prices; left out if no more can be loaded. */
  onMore?: (() => void) | undefined
}

/** Old and new prices, product by product. */
export function PriceList({ items, count, busy = false, onMore }: PriceListProps) {
  const { t } = useTranslation('prices')
  const products = useMemo(() => byProduct(items), [items])
  const [shown, setShown] = useState(STEP)
  return (
    <div className={cn('@container transition-opacity', busy && 'opacity-60')} aria-busy={busy}>
      <ul className="divide-y">
        {products.slice(0, shown).map((product) => (
          <ProductRow key={product.id} product={product} />
        ))}
      </ul>
      {products.length > shown && (
        <div className="border-t p-3 text-center">
          <Button variant="ghost" onClick={() => setShown(shown + STEP)}>
            {t('showMore', { count: products.length - shown })}
          </Button>
        </div>
      )}
      {products.length <= shown && count > items.length && (
        <div className="border-t p-3 text-center text-sm text-fg-2">
          {onMore ? (
            <Button variant="ghost" busy={busy} onClick={onMore}>
              {t('showMore', { count: count - items.length })}
            </Button>
          ) : (
            t('andOthers', { count: count - items.length })
          )}
        </div>
      )}
    </div>
  )
}

function ProductRow({ product }: { product: ProductPrices }) {
  return (
    <li className="px-4 py-3 sm:px-5">
      <Link to="/products/$id" params={{ id: product.id }} className="block truncate text-sm font-medium hover:underline">
        {product.name}
      </Link>
      <ul className="mt-1 space-y-1.5">
        {product.items.map((item) => (
          <Price key={`${item.variant_id ?? ''}${item.field}`} item={item} />
        ))}
      </ul>
    </li>
  )
}

function Price({ item }: { item: PriceItem }) {
  const { t } = useTranslation('prices')
  const format = useFormat()
  const words = usePriceWords()
  const share = shareOf(item)
  const isUp = item.new_price > item.old_price
  return (
    <li className="num grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 text-sm @lg:grid-cols-[6rem_minmax(0,1fr)_10rem]">
      <span className="truncate text-xs text-fg-3 @max-lg:col-span-2">
        {words.which(item)}
        {!item.was_own && <span className="@lg:block"> {t('becomesOwn')}</span>}
      </span>
      <span className="inline-flex min-w-0 flex-wrap items-baseline gap-x-2">
        <s className="text-fg-3">{format.number(item.old_price)}</s>
        <ArrowRight className="size-3.5 shrink-0 self-center text-fg-3 rtl:rotate-180" aria-hidden />
        <b className="font-semibold">{format.number(item.new_price)}</b>
      </span>
      <span className={cn('text-end text-xs font-medium whitespace-nowrap', isUp ? 'text-good' : 'text-bad')}>
        {words.difference(item)}
        {share !== null && <span className="ms-2 font-normal text-fg-3">{words.share(share)}</span>}
      </span>
    </li>
  )
}
