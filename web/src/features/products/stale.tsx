import { UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { asForm, type ProductForm } from './product-form'
import type { Product } from './queries'
import { useCategoryChoices, useCollections } from './use-choices'

/** Somebody else saved first: what is saved now stands beside what was typed, and the person decides. */
export function Stale({ theirs, yours, busy, onKeep, onTake }: {
  theirs: Product
  yours: ProductForm
  busy: boolean
  onKeep: () => void
  onTake: () => void
}) {
  const { t } = useTranslation('products')
  const format = useFormat()
  const words = useWords()
  const before = words(asForm(theirs))
  const after = words(yours)
  const differing = after.map((row, index) => ({ ...row, theirs: before[index]?.text ?? '' })).filter((row) => row.text !== row.theirs)
  return (
    <section role="alert" className="space-y-3 rounded-xl border border-warn/40 bg-warn-soft p-4">
      <header className="flex gap-3">
        <UsersRound className="mt-0.5 size-5 shrink-0 text-warn" />
        <div>
          <h2 className="text-sm font-semibold">{t('stale.title')}</h2>
          <p className="text-sm text-fg-2">{t('stale.description', { time: format.dateTime(theirs.updated_at) })}</p>
        </div>
      </header>
      {differing.length === 0 ? (
        <p className="text-sm">{t('stale.same')}</p>
      ) : (
        <table className="w-full overflow-hidden rounded-lg bg-surface text-sm">
          <thead>
            <tr className="border-b text-xs text-fg-3">
              <th scope="col" className="px-3 py-2 text-start font-medium">{t('stale.field')}</th>
              <th scope="col" className="px-3 py-2 text-start font-medium">{t('stale.theirs')}</th>
              <th scope="col" className="px-3 py-2 text-start font-medium">{t('stale.yours')}</th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {differing.map((row) => (
              <tr key={row.label}>
                <th scope="row" className="px-3 py-2 text-start font-medium text-fg-2">{row.label}</th>
                <td className="px-3 py-2 break-words">{row.theirs || '—'}</td>
                <td className="px-3 py-2 font-medium break-words">{row.text || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onTake}>{t('stale.take')}</Button>
        <Button variant="primary" busy={busy} onClick={onKeep}>
          {t('stale.keep')}
        </Button>
      </div>
    </section>
  )
}

const sizes = (form: ProductForm, tell: (row: ProductForm['sizes'][number]) => string) =>
  form.sizes.map((row) => [row.size, tell(row)].filter(Boolean).join(': ')).join(', ')

/** Every field in words, always in the same order. */
function useWords() {
  const { t } = useTranslation('products')
  const format = useFormat()
  const categories = useCategoryChoices()
  const { choices } = useCollections()
  const money = (price: number | null) => (price === null ? '' : format.money(price))
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
