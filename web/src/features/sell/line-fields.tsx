import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '@/lib/use-debounced'
import { useFormat } from '@/lib/use-format'
import { Field } from '@/ui/field'
import { NumberField } from '@/ui/number-field'
import { Select } from '@/ui/select'
import { listAmountOf, amountOf, type CartLine } from './cart'
import { rollsQuery } from './queries'
import type { Refusal } from './refusal'

interface LineFieldsProps {
  line: CartLine
  branchId: string
  onChange: (part: Partial<CartLine>) => void
  refused?: Refusal['lines'][string] | undefined
  /** Asks for the length too; in the cart that stands beside the name. */
  withLength?: boolean
}

/** What a refusal of a line says; of a price it may concern the amount. */
export function useRefusedText() {
  const { t } = useTranslation('sell')
  const format = useFormat()
  return (refused: Refusal['lines'][string], line: CartLine) =>
    refused.message ??
    t(line.type === 'meter' ? 'onlyMetres' : 'onlyPieces', { number: format.number(refused.available ?? 0) })
}

/** The price of a line, and of a length the roll and what the cut wastes. */
export function LineFields({ line, branchId, onChange, refused, withLength = false }: LineFieldsProps) {
  const { t } = useTranslation('sell')
  const { t: common } = useTranslation()
  const format = useFormat()
  const refusedText = useRefusedText()
  const isMetre = line.type === 'meter'
  const wanted = useDebounced((line.quantity ?? 0) + (line.waste ?? 0), 300)
  const rolls = useQuery({ ...rollsQuery(line.productId, branchId, wanted), placeholderData: keepPreviousData, enabled: isMetre })
  const rows = rolls.data?.rows.filter((roll) => roll.remaining_length > 0) ?? []
  const said = refused ? refusedText(refused, line) : undefined
  const errorAt = (...fields: string[]) => (refused && fields.includes(refused.field) ? said : undefined)

  const off = listAmountOf(line) - amountOf(line)
  const share = line.listPrice ? Math.abs(off) / listAmountOf(line) : 0
  const hint =
    line.listPrice === null || off === 0 || !listAmountOf(line)
      ? undefined
      : t(off > 0 ? 'discountOf' : 'aboveList', { amount: format.money(Math.abs(off)), percent: format.percent(share), list: format.money(line.listPrice) })

  return (
    <div className="grid grid-cols-2 gap-3">
      {withLength && (
        <Field label={t('length')} className="col-span-2" error={errorAt('quantity')}>
          <NumberField
            autoFocus
            value={line.quantity}
            onChange={(quantity) => onChange({ quantity })}
            decimals={2}
            suffix={t('metre')}
            className="h-12 text-lg font-semibold"
          />
        </Field>
      )}
      <Field label={t(isMetre ? 'pricePerMetre' : 'price')} className={isMetre ? '' : 'col-span-2'} hint={hint} error={errorAt('amount', 'unit_price', 'product_id')}>
        <NumberField value={line.price ?? line.listPrice} onChange={(price) => onChange({ price })} decimals={2} suffix={format.currency} />
      </Field>
      {isMetre && (
        <Field label={t('waste')} error={errorAt('waste')}>
          <NumberField value={line.waste} onChange={(waste) => onChange({ waste })} decimals={2} suffix={t('metre')} placeholder={format.number(0)} />
        </Field>
      )}
      {isMetre && !rolls.isError && (
        <Field label={t('roll')} optional={common('optional')} className="col-span-2" error={errorAt('roll_id')}>
          <Select
            value={line.rollId ?? ''}
            onChange={(id) => {
              const roll = rows.find((row) => row.id === id)
              onChange({ rollId: id || null, ...(roll?.price_per_meter === undefined || roll.price_per_meter === null ? {} : { listPrice: roll.price_per_meter }) })
            }}
            items={[
              { value: '', label: t('bestRoll') },
              ...rows.map((roll) => ({
                value: roll.id,
                label: [roll.code, t('metres', { number: format.number(roll.remaining_length) }), roll.dye_lot].filter(Boolean).join(' · '),
              })),
              // The chosen one may be too short for the length of now; it stays chosen, and the server says so.
              ...(line.rollId && !rows.some((roll) => roll.id === line.rollId) ? [{ value: line.rollId, label: t('chosenRoll') }] : []),
            ]}
          />
          {rolls.isSuccess && wanted > 0 && rows.length === 0 && <p className="text-xs text-warn">{t('noRoll')}</p>}
        </Field>
      )}
    </div>
  )
}
