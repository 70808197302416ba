import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import type { PriceChange, PriceItem } from './rule'
import { useNames } from './use-choices'

const MINUS = '\u2212'
const signOf = (value: number) => (value > 0 ? '+' : value < 0 ? MINUS : '')
const isolated = (text: string) => `\u2068${text}\u2069`
const leftToRight = (text: string) => `\u2066${text}\u2069`

/** Words for rules, prices and their differences. */
export function usePriceWords() {
  const { t } = useTranslation('prices')
  const format = useFormat()
  const names = useNames()

  const share = (value: number) => leftToRight(`${signOf(value)}${format.percent(Math.abs(value))}`)
  const difference = (item: PriceItem) => leftToRight(`${signOf(item.new_price - item.old_price)}${format.number(Math.abs(item.new_price - item.old_price))}`)

  function rule({ kind, value, round_to }: Pick<PriceChange, 'kind' | 'value' | 'round_to'>) {
    const what =
      kind === 'percent'
        ? share(value / 100)
        : kind === 'amount'
          ? isolated(`${signOf(value)}${format.money(Math.abs(value))}`)
          : t('perSquareMetreOf', { price: format.money(value) })
    return round_to ? t('rounded', { rule: what, to: format.number(round_to) }) : what
  }

  function scope({ category_id, collection_id, q }: Pick<PriceChange, 'category_id' | 'collection_id' | 'q'>) {
    return [category_id && names.category(category_id), collection_id && isolated(names.collection(collection_id)), q && t('wordsOf', { q: isolated(q) })].filter(Boolean).join(' · ')
  }

  /** Which of a product's prices: of a size, of a metre, or the product's own. */
  function which(item: PriceItem) {
    if (item.size) return leftToRight(format.size(item.size))
    return t(item.field === 'sell_price_per_meter' ? 'ofMetre' : 'ofProduct')
  }

  return { share, difference, rule, scope, which }
}
