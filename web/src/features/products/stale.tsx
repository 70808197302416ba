import { useTranslation } from 'react-i18next'
import { useFormat } from '@/session/use-format'
import { StaleNotice } from '@/ui/forms/stale-notice'
import { asForm, type ProductForm } from './product-form'
import type { Product } from './queries'
import { useCategoryChoices, useCollections } from './use-choices'

/** Somebody else saved the product first. */
export function Stale({ theirs, yours, ...props }: { theirs: Product; yours: ProductForm; busy: boolean; onKeep: () => void; onTake: () => void }) {
  const words = useWords()
  return <StaleNotice theirs={words(asForm(theirs))} yours={words(yours)} savedAt={theirs.updated_at} {...props} />
}

/** Every field as text, always in the same order. */
function useWords() {
  const { t } = useTranslation('products')
  const format = useFormat()
  const categories = useCategoryChoices()
  const { choices } = useCollections()
  const money = (price: number | null) => (price === null ? '' : format.money(price))
  const sizes = (form: ProductForm, tell: (row: ProductForm['sizes'][number]) => string) =>
    form.sizes.map((row) => [format.size(row.size), tell(row)].filter(Boolean).join(': ')).join(', ')
  return (form: ProductForm) => [
    { label: t('name'), text: form.name },
    { label: t('category'), text: categories.find(({ value }) => value === form.category_id)?.label.trim() ?? '' },
    { label: t('collection'), text: choices.find(({ value }) => value === form.collection_id)?.label ?? '' },
    { label: t('sellPrice'), text: money(form.type === 'meter' ? form.sell_price_per_meter : form.sell_price) },
    { label: t('buyPrice'), text: money(form.buy_price) },
    { label: t('sizes'), text: sizes(form, (row) => money(row.sell_price)) },
    { label: `${t('sizes')}, ${t('buyPrice')}`, text: sizes(form, (row) => money(row.buy_price)) },
    { label: `${t('sizes')}, ${t('barcode')}`, text: sizes(form, (row) => row.barcode) },
    { label: t('barcode'), text: form.barcode },
    { label: t('sku'), text: form.sku },
    { label: t('lowStock'), text: form.low_stock_threshold === null ? '' : format.number(form.low_stock_threshold) },
    { label: t('notes'), text: form.notes },
  ]
}
