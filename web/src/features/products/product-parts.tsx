import { Package, Ruler } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { inRow } from '@/lib/text/direction'
import { useFormat } from '@/session/use-format'
import { Badge, type Tone } from '@/ui/elements/badge'
import { Photo } from '@/ui/elements/photo'
import type { Product } from './queries'

const tones: Record<NonNullable<Product['stock_status']>, Tone> = { in_stock: 'good', low_stock: 'warn', out_of_stock: 'bad' }

export function StockBadge({ product }: { product: Product }) {
  const { t } = useTranslation('products')
  if (!product.stock_status) return null
  return (
    <Badge dot tone={tones[product.stock_status]}>
      {t(`status.${product.stock_status}`)}
    </Badge>
  )
}

/** The main photo, or an icon for the product type. */
export function ProductMark({ product }: { product: Product }) {
  const main = product.photos[0]
  return main ? <Photo url={main.thumbnail_url} className="size-11 shrink-0 rounded-lg" /> : <TypeIcon type={product.type} />
}

function TypeIcon({ type }: { type: Product['type'] }) {
  const Icon = type === 'meter' ? Ruler : Package
  return (
    <span aria-hidden className="grid size-11 shrink-0 place-items-center rounded-lg bg-muted text-fg-3">
      <Icon className="size-4.5" strokeWidth={1.7} />
    </span>
  )
}

/** Formats the amounts and prices of a product in its unit. */
export function useProductWords() {
  const { t } = useTranslation('products')
  const format = useFormat()

  function amount(quantity: number, type: Product['type']) {
    const number = format.number(quantity)
    return type === 'meter' ? t('metres', { number }) : t('pieces', { number })
  }

  function stock(product: Product) {
    const quantity = product.type === 'meter' ? product.remaining_length : product.quantity
    return quantity == null ? '' : amount(quantity, product.type)
  }

  function price(product: Product) {
    if (product.type === 'meter') {
      return product.sell_price_per_meter == null ? t('noPrice') : t('perMetre', { price: format.money(product.sell_price_per_meter) })
    }
    const prices = product.variants.map((variant) => variant.list_price).filter((price) => price != null)
    if (prices.length === 0) return product.sell_price == null ? t('noPrice') : format.money(product.sell_price)
    const lowest = Math.min(...prices)
    return Math.max(...prices) === lowest ? format.money(lowest) : t('from', { price: format.money(lowest) })
  }

  /** The text below the name. */
  function detail(product: Product) {
    const sizes = product.available_sizes.length
    return inRow([product.collection, sizes > 0 ? t('sizesCount', { count: sizes }) : product.type === 'meter' && t('types.meter')])
  }

  return { amount, stock, price, detail }
}
