import { Copy, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LineRefusal } from '@/api/refusal'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { costOf, differenceOf, isCounted, leaves, type Draft, type Kind, type Line, type Missing } from './draft'
import { Stepper } from './stepper'
import { useStockWords } from './words'

export interface LineProps {
  line: Line
  kind: Kind
  draft: Draft
  seesCost: boolean
  missing: Missing['lines'][string] | undefined
  refused: LineRefusal | undefined
  onChange: (part: Partial<Line>) => void
  onRemove: () => void
  onCopy: () => void
}

export function LineCard(props: LineProps) {
  const { t } = useTranslation('stock')
  const { t: common } = useTranslation()
  const format = useFormat()
  const { line, kind, missing, refused, onRemove } = props
  const title = [format.goods(line.name, line.size), line.rollId && line.rollCode].filter(Boolean).join(' ')
  const isWrong = refused !== undefined || missing !== undefined
  return (
    <li className={cn('space-y-3 px-4 py-3.5 sm:px-5', isWrong && 'bg-bad-soft/60')} data-wrong={isWrong || undefined}>
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="text-sm font-medium">
            {line.name} {line.size && <bdi className="num text-fg-2">{format.size(line.size)}</bdi>}
          </p>
          <LineDetail {...props} />
        </div>
        <div className="-me-2 -mt-1.5 flex shrink-0">
          {kind === 'receipt' && line.type === 'meter' && (
            <Button variant="ghost" size="icon-lg" aria-label={t('anotherRoll', { name: line.name })} onClick={props.onCopy}>
              <Copy />
            </Button>
          )}
          <Button variant="ghost" size="icon-lg" aria-label={`${common('delete')}: ${title}`} onClick={onRemove}>
            <Trash2 />
          </Button>
        </div>
      </div>
      {kind === 'receipt' ? <ReceiptFields {...props} /> : kind === 'adjustment' ? <AdjustmentFields {...props} /> : <TransferFields {...props} />}
      <Wrong {...props} />
    </li>
  )
}

/** The details below the name. */
function LineDetail({ line, kind, seesCost }: LineProps) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const words = useStockWords()
  if (kind === 'receipt') {
    const cost = seesCost && costOf(line) > 0 ? format.money(costOf(line)) : null
    return <p className="num text-xs text-fg-3 empty:hidden">{[line.type === 'meter' && t('newRoll'), cost].filter(Boolean).join(' · ')}</p>
  }
  return (
    <p className="num text-xs text-fg-3">
      {line.rollId && (
        <>
          <bdi>{line.rollCode}</bdi>
          {line.dyeLot && <> · {t('dyeLotOf', { lot: line.dyeLot })}</>}
          {' · '}
        </>
      )}
      {line.books !== null && t(kind === 'transfer' ? 'available' : 'byBooks', { amount: words.amount(line.books, line.type) })}
    </p>
  )
}

/** The error of the line and a button to fix it. */
function Wrong({ line, draft, kind, missing, refused, onChange }: LineProps) {
  const { t } = useTranslation('stock')
  const words = useStockWords()
  const available = refused?.available ?? (missing === 'tooMuch' ? (line.books ?? 0) : undefined)
  const said =
    refused?.message ??
    (missing === 'required'
      ? t(kind === 'adjustment' && isCounted(draft.reason) ? 'countMissing' : 'amountMissing')
      : missing === 'code'
        ? t('codeTwice')
        : undefined)
  if (available === undefined && !said) return null
  const takesLess = available !== undefined && available > 0 && (kind === 'transfer' || !isCounted(draft.reason)) && leaves(line, draft, kind) > available
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-xs font-medium text-bad">
      <span>{available === undefined ? said : t('onlyAvailable', { amount: words.amount(available, line.type) })}</span>
      {takesLess && (
        <Button size="sm" className="max-lg:h-11" onClick={() => onChange({ quantity: available })}>
          {t('take', { amount: words.amount(available, line.type) })}
        </Button>
      )}
    </div>
  )
}

function ReceiptFields({ line, seesCost, refused, onChange }: LineProps) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const isMetre = line.type === 'meter'
  const wrong = (field: string) => (refused?.field === field ? refused.message : undefined)
  const usual = line.usualCost === null ? {} : { placeholder: format.number(line.usualCost) }
  const cost = seesCost && (
    <Field label={t(isMetre ? 'costPerMetre' : 'costPerPiece')} error={wrong('unit_cost')} className={isMetre ? '' : 'min-w-0 flex-1 sm:max-w-52'}>
      <NumberField
        value={line.unitCost}
        onChange={(unitCost) => onChange({ unitCost })}
        decimals={2}
        suffix={format.currency}
        className="max-lg:h-11"
        {...usual}
      />
    </Field>
  )
  if (!isMetre) {
    return (
      <div className="flex items-end gap-4">
        <Stepper label={t('quantity')} name={format.goods(line.name, line.size)} value={line.quantity} onChange={(quantity) => onChange({ quantity })} />
        {cost}
      </div>
    )
  }
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-3">
      <Field label={t('length')} error={wrong('quantity')}>
        <NumberField
          value={line.quantity}
          onChange={(quantity) => onChange({ quantity })}
          decimals={2}
          suffix={t('metre')} measure
          className="font-semibold max-lg:h-11"
        />
      </Field>
      <Field label={t('rollWidth')} error={wrong('width')}>
        <NumberField value={line.width} onChange={(width) => onChange({ width })} decimals={2} suffix={t('metre')} measure className="max-lg:h-11" />
      </Field>
      <Field label={t('dyeLot')} error={wrong('dye_lot')}>
        <Input autoComplete="off" maxLength={64} className="max-lg:h-11" value={line.dyeLot} onValueChange={(dyeLot) => onChange({ dyeLot })} />
      </Field>
      <Field label={t('rollCode')} error={wrong('roll_code')} hint={line.rollCode ? undefined : t('codeByItself')}>
        <Input
          autoComplete="off"
          maxLength={64}
          dir="ltr"
          className="max-lg:h-11 rtl:text-end"
          value={line.rollCode}
          onValueChange={(rollCode) => onChange({ rollCode })}
        />
      </Field>
      {cost}
    </div>
  )
}

function AdjustmentFields({ line, draft, seesCost, refused, onChange }: LineProps) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const words = useStockWords()
  const isMetre = line.type === 'meter'
  const counts = isCounted(draft.reason)
  const difference = differenceOf(line, draft.reason)
  const value = counts ? line.counted : line.quantity
  // The count is compared with the book stock that is shown now.
  const set = (typed: number | null) => onChange(counts ? { counted: typed, books: line.books } : { quantity: typed })
  const label = t(counts ? (isMetre ? 'measured' : 'counted') : draft.reason === 'found' ? 'more' : 'missingAmount')
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <Field label={label} error={refused?.field === 'roll_id' ? refused.message : undefined} className="w-auto">
          {isMetre ? (
            <div className="w-40">
              <NumberField value={value} onChange={set} decimals={2} suffix={t('metre')} measure className="h-11 font-semibold" />
            </div>
          ) : (
            <Stepper label={label} name={format.goods(line.name, line.size)} value={value} onChange={set} />
          )}
        </Field>
        {difference !== null && (
          <Badge tone={difference === 0 ? 'neutral' : difference > 0 ? 'good' : 'bad'} className="num mb-2 px-2.5 py-1 text-xs">
            {difference === 0 ? t('agrees') : words.signed(difference, line.type)}
          </Badge>
        )}
      </div>
      {seesCost && !isMetre && (difference ?? 0) > 0 && (
        <Field
          label={t('costPerPiece')}
          hint={t('costOfMoreHint')}
          error={refused?.field === 'unit_cost' ? refused.message : undefined}
          className="sm:max-w-60"
        >
          <NumberField value={line.unitCost} onChange={(unitCost) => onChange({ unitCost })} decimals={2} suffix={format.currency} />
        </Field>
      )}
    </>
  )
}

function TransferFields({ line, onChange }: LineProps) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const words = useStockWords()
  const isMetre = line.type === 'meter'
  const left = line.books === null || line.quantity === null ? null : line.books - line.quantity
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {isMetre ? (
        <div className="w-36">
          <NumberField
            aria-label={t('length')}
            value={line.quantity}
            onChange={(quantity) => onChange({ quantity })}
            decimals={2}
            suffix={t('metre')} measure
            className="h-11 font-semibold"
          />
        </div>
      ) : (
        <Stepper label={t('quantity')} name={format.goods(line.name, line.size)} value={line.quantity} onChange={(quantity) => onChange({ quantity })} />
      )}
      {left !== null && left > 0 && (
        <Button variant="soft" onClick={() => onChange({ quantity: line.books })}>
          {t(isMetre ? 'wholeRoll' : 'allOfIt')}
        </Button>
      )}
      {left !== null && left >= 0 && (
        <span className="num ms-auto text-xs text-fg-3">
          {left === 0 ? t(isMetre ? 'rollGoes' : 'nothingStays') : t('stays', { amount: words.amount(Math.round(left * 1000) / 1000, line.type) })}
        </span>
      )}
    </div>
  )
}
