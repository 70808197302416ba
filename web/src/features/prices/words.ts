import { useTranslation } from 'react-i18next'
import { isolated, leftToRight, signed } from '@/lib/text/direction'
import { useFormat } from '@/session/use-format'
import type { PriceChange, PriceItem } from './rule'
import { useNames } from './use-choices'

/** Words for rules, prices and their differences. */
export function usePriceWords() {
  const { t } = useTranslation('prices')
  const format = useFormat()
  const names = useNames()

  const share = (value: number) => signed(value, format.percent(Math.abs(value)))
  const amount = (value: number) => signed(value, format.number(Math.abs(value)))
  const difference = (item: PriceItem) => amount(item.new_price - item.old_price)

  function what({ kind, value }: Pick<PriceChange, 'kind' | 'value'>) {
    if (kind === 'percent') return share(value / 100)
    if (kind === 'amount') return isolated(`${amount(value)}\u00a0${format.currency}`)
    return t('perSquareMetreOf', { price: format.money(value) })
  }

  const rule = ({ round_to, ...change }: Pick<PriceChange, 'kind' | 'value' | 'round_to'>) =>
    round_to ? t('rounded', { rule: what(change), to: format.number(round_to) }) : what(change)

  /** The title of a change; its rounding is shown below. */
  const title = (change: Pick<PriceChange, 'kind' | 'value'>) => (change.kind === 'per_square_meter' ? what(change) : t('pricesBy', { rule: what(change) }))

  const rounding = ({ round_to }: Pick<PriceChange, 'round_to'>) => (round_to ? t('roundedTo', { to: format.number(round_to) }) : null)

  function scope({ category_id, collection_id, q }: Pick<PriceChange, 'category_id' | 'collection_id' | 'q'>) {
    return [
      category_id && names.category(category_id),
      collection_id && isolated(names.collection(collection_id)),
      q && t('wordsOf', { q: isolated(q) }),
    ]
      .filter(Boolean)
      .join(' · ')
  }

  /** Names one of a product's prices: that of a size, of a metre or of the product. */
  function which(item: PriceItem) {
    if (item.size) return leftToRight(format.size(item.size))
    return t(item.field === 'sell_price_per_meter' ? 'ofMetre' : 'ofProduct')
  }

  return { share, difference, rule, title, rounding, scope, which }
}
