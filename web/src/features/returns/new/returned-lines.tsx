import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/session/use-format'
import { NumberField } from '@/ui/inputs/number-field'
import { Segmented } from '@/ui/inputs/segmented'
import type { Sale } from '../queries'
import { useAmount } from '../words'
import { conditionOf, isTooMuch, type Draft } from './draft'
import type { Refusal } from '../refusal'

const CONDITIONS = ['restock', 'write_off'] as const

interface ReturnedLinesProps {
  sale: Sale
  draft: Draft
  refusal: Refusal | null
  onChange: (part: Partial<Draft>) => void
}

/** Each line of the sale with what comes back of it. */
export function ReturnedLines({ sale, draft, refusal, onChange }: ReturnedLinesProps) {
  const { t } = useTranslation('returns')
  const format = useFormat()
  const amount = useAmount()
  return (
    <ul className="divide-y">
      {sale.lines.map((line) => {
        const quantity = draft.quantities[line.line] ?? null
        const name = format.goods(line.product_name, line.size)
        const refused = refusal?.lines[line.line]?.message
        const set = (next: number | null) => onChange({ quantities: { ...draft.quantities, [line.line]: next } })
        return (
          <li key={line.line} className="space-y-2.5 py-3">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <div className="min-w-0">
                <p className="text-sm font-medium wrap-anywhere">{name}</p>
                <p className="num text-xs text-fg-3">{t('new.of', { amount: amount(line.unit, line.returnable_quantity) })}</p>
              </div>
              <Quantity line={line} name={name} value={quantity} onChange={set} />
            </div>
            {(isTooMuch(draft, line) || refused) && (
              <p role="alert" className="text-xs text-bad">
                {isTooMuch(draft, line) ? t('new.of', { amount: amount(line.unit, line.returnable_quantity) }) : t('new.quantityIs', { text: refused })}
              </p>
            )}
            {(quantity ?? 0) > 0 && (
              <Segmented
                label={t('condition')}
                value={conditionOf(draft, line.line)}
                onChange={(condition) => onChange({ conditions: { ...draft.conditions, [line.line]: condition } })}
                items={CONDITIONS.map((value) => ({ value, label: t(`conditions.${value}`) }))}
                className="sm:max-w-xs"
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface QuantityProps {
  line: Sale['lines'][number]
  name: string
  value: number | null
  onChange: (value: number | null) => void
}

const key = 'grid size-11 shrink-0 cursor-pointer place-items-center rounded-full text-brand-ink hover:bg-brand/10 disabled:cursor-default disabled:opacity-40'

/** Pieces with large buttons, metres as a number. */
function Quantity({ line, name, value, onChange }: QuantityProps) {
  const { t } = useTranslation('returns')
  const most = line.returnable_quantity
  if (line.unit === 'meter') {
    return (
      <div className="w-32">
        <NumberField aria-label={name} value={value} onChange={onChange} decimals={3} measure suffix={t('units.meter', { amount: '' }).trim()} />
      </div>
    )
  }
  return (
    <div role="group" aria-label={name} className="flex w-fit items-center rounded-full bg-brand-soft">
      <button type="button" className={key} aria-label={t('new.less', { name })} disabled={(value ?? 0) <= 0} onClick={() => onChange(Math.max(0, (value ?? 0) - 1))}>
        <Minus className="size-4.5" />
      </button>
      <div className="w-14">
        <NumberField
          aria-label={name}
          value={value}
          onChange={onChange}
          placeholder="0"
          className="h-11 border-0 bg-transparent px-0 text-center text-base font-semibold text-brand-ink shadow-none dark:bg-transparent"
        />
      </div>
      <button type="button" className={key} aria-label={t('new.more', { name })} disabled={(value ?? 0) >= most} onClick={() => onChange(Math.min(most, (value ?? 0) + 1))}>
        <Plus className="size-4.5" />
      </button>
    </div>
  )
}
