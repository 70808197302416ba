import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Plus, Search, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '@/lib/time/use-debounced'
import { useFormat } from '@/session/use-format'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { Card } from '@/ui/layout/card'
import { goodsQuery } from '../queries'
import { amountOf, goodsOf, type NewGoods } from './draft'

interface NewGoodsProps {
  goods: NewGoods[]
  branchId: string
  onChange: (goods: NewGoods[]) => void
}

/** What the customer takes instead: found by name or barcode, with quantity and price. */
export function NewGoodsFields({ goods, branchId, onChange }: NewGoodsProps) {
  const { t } = useTranslation('returns')
  const replace = (id: string, part: Partial<NewGoods>) => onChange(goods.map((one) => (one.id === id ? { ...one, ...part } : one)))
  return (
    <Card className="space-y-3 p-4">
      <h2 className="text-sm font-semibold">{t('new.instead')}</h2>
      {goods.length > 0 && (
        <ul className="divide-y">
          {goods.map((one) => (
            <Goods key={one.id} one={one} onChange={(part) => replace(one.id, part)} onRemove={() => onChange(goods.filter(({ id }) => id !== one.id))} />
          ))}
        </ul>
      )}
      <Finder branchId={branchId} onAdd={(one) => onChange([...goods, one])} />
    </Card>
  )
}

function Finder({ branchId, onAdd }: { branchId: string; onAdd: (one: NewGoods) => void }) {
  const { t } = useTranslation('returns')
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const q = useDebounced(typed.trim(), 250)
  const found = useQuery({ ...goodsQuery(q, branchId), placeholderData: keepPreviousData, enabled: q !== '' })
  const rows = q === '' ? [] : (found.data?.rows ?? [])
  return (
    <div className="space-y-2">
      <Input
        type="search"
        aria-label={t('new.find')}
        placeholder={t('new.find')}
        autoComplete="off"
        icon={<Search />}
        value={typed}
        onValueChange={setTyped}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        className="h-11"
      />
      {q !== '' && found.data && rows.length === 0 && <p className="text-sm text-fg-3">{t('new.nothingFound', { q })}</p>}
      {rows.length > 0 && (
        <ul className="divide-y rounded-xl border">
          {rows.flatMap(goodsOf).map((one) => (
            <li key={one.variantId}>
              <button
                type="button"
                aria-label={t('new.add', { name: format.goods(one.name, one.size) })}
                onClick={() => (onAdd(one), setTyped(''))}
                className="flex min-h-12 w-full cursor-pointer items-center justify-between gap-3 px-3.5 text-start text-sm hover:bg-hover active:bg-hover"
              >
                <span className="min-w-0 truncate">{format.goods(one.name, one.size)}</span>
                <span className="num flex shrink-0 items-center gap-2 text-fg-2">
                  {one.unitPrice !== null && format.money(one.unitPrice)}
                  <Plus className="size-4 text-brand-ink" aria-hidden />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface GoodsProps {
  one: NewGoods
  onChange: (part: Partial<NewGoods>) => void
  onRemove: () => void
}

function Goods({ one, onChange, onRemove }: GoodsProps) {
  const { t } = useTranslation('returns')
  const format = useFormat()
  const name = format.goods(one.name, one.size)
  const isMetre = one.unit === 'meter'
  return (
    <li className="space-y-2 py-3">
      <div className="flex items-start justify-between gap-3">
        <p className="min-w-0 text-sm font-medium wrap-anywhere">{name}</p>
        <span className="flex shrink-0 items-center gap-1">
          <b className="num text-sm font-semibold">{format.money(amountOf(one))}</b>
          <button
            type="button"
            aria-label={t('new.remove', { name })}
            onClick={onRemove}
            className="grid size-11 cursor-pointer place-items-center rounded-full text-fg-3 hover:bg-hover"
          >
            <X className="size-4" />
          </button>
        </span>
      </div>
      <div className="grid grid-cols-2 gap-2.5">
        <Field label={t('new.quantity')}>
          <NumberField value={one.quantity} onChange={(quantity) => onChange({ quantity })} decimals={isMetre ? 3 : 0} measure={isMetre} />
        </Field>
        <Field label={t('new.unitPrice')} {...(one.unitPrice === null && { error: t('new.noPrice') })}>
          <NumberField value={one.unitPrice} onChange={(unitPrice) => onChange({ unitPrice })} decimals={2} suffix={format.currency} />
        </Field>
      </div>
    </li>
  )
}
