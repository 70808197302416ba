import { useTranslation } from 'react-i18next'
import { isolated } from '@/lib/text/direction'
import type { Shelf } from '@/offline/catalogue'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Field } from '@/ui/inputs/field'
import { NumberField } from '@/ui/inputs/number-field'
import { Calculator } from './calculator'
import { ColleagueFields } from './colleague-fields'
import { listAmountOf, amountOf, type CartLine } from './cart'
import { discountPercentOf, isBelowLimit, lowestPrice, useDiscountLimit } from './limits'
import type { Refusal } from './refusal'
import { RollChoice } from './roll-choice'
import { useLineRolls } from './use-line-rolls'

interface LineFieldsProps {
  line: CartLine
  shelf: Shelf
  dyeLots: string[]
  onChange: (part: Partial<CartLine>) => void
  refused?: Refusal['lines'][string] | undefined
  /** Also asks for the length, with the calculator. In the cart, the length stands beside the name. */
  withLength?: boolean
}

/** The text of a line's refusal. */
export function useRefusedText() {
  const { t } = useTranslation('sell')
  const format = useFormat()
  return (refused: Refusal['lines'][string], line: CartLine) =>
    refused.message ??
    t(line.type === 'meter' ? 'onlyMetres' : 'onlyPieces', { number: format.number(refused.available ?? 0) })
}

/** The price of a line; for a length also the roll and the waste. */
export function LineFields({ line, shelf, dyeLots, onChange, refused, withLength = false }: LineFieldsProps) {
  const { t } = useTranslation('sell')
  const refusedText = useRefusedText()
  const format = useFormat()
  const isMetre = line.type === 'meter'
  const rolls = useLineRolls(line, shelf, dyeLots, onChange)
  const said = refused ? refusedText(refused, line) : undefined
  const errorAt = (...fields: string[]) => (refused && fields.includes(refused.field) ? said : undefined)
  const lengthError = rolls.isTooLong ? t('noRoll') : undefined
  const chosenWidth = rolls.rolls.find((roll) => roll.id === line.rollId)?.width ?? rolls.rolls[0]?.width ?? null

  return (
    <div className="grid grid-cols-2 gap-3">
      {withLength && (
        <>
          <Field label={t('length')} className="col-span-2" error={errorAt('quantity') ?? lengthError}>
            <NumberField
              autoFocus
              value={line.quantity}
              onChange={(quantity) => onChange({ quantity })}
              decimals={2}
              suffix={t('metre')} measure
              className="h-12 text-lg font-semibold"
            />
          </Field>
          <Calculator rollWidth={chosenWidth} quantity={line.quantity} onTake={(quantity) => onChange({ quantity })} />
        </>
      )}
      {isMetre && rolls.rolls.length > 0 && (
        <RollChoice
          rolls={rolls.rolls}
          chosen={line.rollId}
          length={rolls.length}
          productPrice={line.metrePrice}
          perSquareMetre={rolls.perSquareMetre}
          onChoose={rolls.choose}
        />
      )}
      {isMetre && (rolls.isChosenTooShort || errorAt('roll_id') || (lengthError && !withLength)) && (
        <p role="alert" className="col-span-2 text-xs text-bad">
          {errorAt('roll_id') ?? lengthError ?? t('chosenRoll', { code: line.rollCode ?? '' })}
        </p>
      )}
      <PriceField
        line={line}
        branchId={shelf.branchId}
        onChange={onChange}
        error={errorAt('amount', 'unit_price', 'product_id')}
        className={isMetre ? '' : 'col-span-2'}
      />
      {isMetre && (
        <Field label={t('waste')} error={errorAt('waste')}>
          <NumberField
            value={line.waste}
            onChange={(waste) => onChange({ waste })}
            decimals={2}
            suffix={t('metre')} measure
            placeholder={format.number(0)}
            className="max-lg:h-11"
          />
        </Field>
      )}
      <ColleagueFields line={line} branchId={shelf.branchId} error={refused?.field.startsWith('sellers') ? said : undefined} onChange={onChange} />
    </div>
  )
}

interface PriceFieldProps {
  line: CartLine
  branchId: string
  onChange: (part: Partial<CartLine>) => void
  error: string | undefined
  className: string
}

/** The price, its difference from the list price, and the lowest allowed price. */
function PriceField({ line, branchId, onChange, error, className }: PriceFieldProps) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const limit = useDiscountLimit(branchId)
  const off = listAmountOf(line) - amountOf(line)
  const list = line.listPrice
  const isTooLow = isBelowLimit(line, limit)
  const promotion = line.promotionPrice ?? null
  const lowest = list === null ? null : Math.min(lowestPrice(list, limit), promotion ?? Infinity)
  const take = () => onChange({ price: lowest === promotion ? null : lowest })
  const percent = list ? format.percent(off > 0 ? discountPercentOf(line) / 100 : Math.abs(off) / listAmountOf(line)) : ''

  const hint =
    list === null ? undefined : line.applied ? (
      t('promotion.takes', { name: isolated(line.applied.promotion.name), amount: format.money(line.applied.discount), list: format.money(list) })
    ) : off === 0 || !listAmountOf(line) ? (
      limit > 0 ? t('limit.downTo', { price: format.money(lowest ?? 0), percent: format.percent(limit / 100) }) : t('limit.none')
    ) : (
      t(off > 0 ? 'discountOf' : 'aboveList', { amount: format.money(Math.abs(off)), percent, list: format.money(list) })
    )
  return (
    <div className={className}>
      <Field
        label={t(line.type === 'meter' ? 'pricePerMetre' : 'price')}
        hint={hint}
        error={error ?? (isTooLow ? t('limit.tooLow', { percent, limit: format.percent(limit / 100), list: format.money(list ?? 0) }) : undefined)}
      >
        <NumberField
          value={line.price ?? promotion ?? line.listPrice}
          onChange={(price) => onChange({ price })}
          decimals={2}
          suffix={format.currency}
          className="max-lg:h-11"
        />
      </Field>
      {isTooLow && lowest !== null && (
        <Button size="sm" className="num mt-2 max-w-full whitespace-normal max-lg:h-11" onClick={take}>
          {t('limit.take', { price: format.money(lowest) })}
        </Button>
      )}
      {!isTooLow && promotion !== null && line.price !== null && line.price > promotion && (
        <Button size="sm" className="num mt-2 max-w-full whitespace-normal max-lg:h-11" onClick={() => onChange({ price: null })}>
          {t('promotion.take', { price: format.money(promotion) })}
        </Button>
      )}
    </div>
  )
}
