import { Calculator as Icon, Check } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Field } from '@/ui/inputs/field'
import { NumberField } from '@/ui/inputs/number-field'
import { layouts, type Layout } from './strips'

interface CalculatorProps {
  /** Metres; null when the rolls do not say. */
  rollWidth: number | null
  quantity: number | null
  onTake: (metres: number) => void
}

/** Calculates how many metres of a roll a room or a piece needs. */
export function Calculator({ rollWidth, quantity, onTake }: CalculatorProps) {
  const { t } = useTranslation('sell')
  const [isOpen, setOpen] = useState(false)
  const [width, setWidth] = useState<number | null>(null)
  const [length, setLength] = useState<number | null>(null)
  const [ownWidth, setOwnWidth] = useState<number | null>(null)
  const roll = rollWidth ?? ownWidth
  const ways = layouts(width ?? 0, length ?? 0, roll ?? 0)

  if (!isOpen) {
    return (
      <Button variant="soft" className="col-span-2 h-11" onClick={() => setOpen(true)}>
        <Icon />
        {t('calculator.open')}
      </Button>
    )
  }
  return (
    <section aria-label={t('calculator.title')} className="col-span-2 space-y-3 rounded-xl bg-muted p-3">
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('calculator.width')}>
          <NumberField value={width} onChange={setWidth} decimals={2} suffix={t('metre')} measure autoFocus className="h-11" />
        </Field>
        <Field label={t('calculator.length')}>
          <NumberField value={length} onChange={setLength} decimals={2} suffix={t('metre')} measure className="h-11" />
        </Field>
        {rollWidth === null && (
          <Field label={t('calculator.rollWidth')} className="col-span-2">
            <NumberField value={ownWidth} onChange={setOwnWidth} decimals={2} suffix={t('metre')} measure className="h-11" />
          </Field>
        )}
      </div>
      {ways.length === 0 ? (
        <p className="text-xs text-fg-2">{t('calculator.hint')}</p>
      ) : (
        <ul className="space-y-2">
          {ways.map((way, index) => (
            <Way key={`${way.strips}-${way.stripLength}`} way={way} isBest={index === 0} isTaken={quantity === way.metres} onTake={() => onTake(way.metres)} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Way({ way, isBest, isTaken, onTake }: { way: Layout; isBest: boolean; isTaken: boolean; onTake: () => void }) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const metres = (number: number) => t('metres', { number: format.number(number) })
  return (
    <li>
      <button
        type="button"
        aria-pressed={isTaken}
        onClick={onTake}
        className={cn(
          'num flex min-h-14 w-full cursor-pointer items-center gap-3 rounded-xl border bg-surface px-3 py-2 text-start hover:bg-hover dark:bg-raised',
          isTaken && 'border-brand bg-brand-soft hover:bg-brand-soft dark:bg-brand-soft',
        )}
      >
        <span className="min-w-0 grow">
          <span className="block text-sm font-medium">
            {way.strips === 1
              ? t('calculator.onePiece', { length: metres(way.stripLength) })
              : t('calculator.strips', { count: way.strips, length: metres(way.stripLength) })}
          </span>
          <span className="block text-xs text-fg-2">
            {t('calculator.area', { area: format.number(way.area) })} ·{' '}
            {t('calculator.waste', { area: format.number(way.waste), percent: format.percent(way.wasteShare) })}
          </span>
        </span>
        <b className={cn('shrink-0 text-base font-semibold', isBest && 'text-brand-ink')}>{metres(way.metres)}</b>
        {isTaken && <Check className="size-4 shrink-0 text-brand-ink" aria-hidden />}
      </button>
    </li>
  )
}
