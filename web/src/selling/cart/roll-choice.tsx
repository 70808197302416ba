import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { useTranslation } from 'react-i18next'
import { useState } from 'react'
import { cn } from '@/lib/cn'
import { isolated } from '@/lib/text/direction'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'
import { metrePriceOf, restOf, type Roll } from '../shelf/rolls'

interface RollChoiceProps {
  /** The best first. */
  rolls: readonly Roll[]
  chosen: string | null
  /** Metres to cut; 0 while unknown. */
  length: number
  productPrice: number | null
  perSquareMetre: number | null
  onChoose: (roll: Roll) => void
}

const SHOWN = 4

/** The rolls to cut from: the one that fits best, and the others. */
export function RollChoice({ rolls, chosen, length, productPrice, perSquareMetre, onChoose }: RollChoiceProps) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? rolls : rolls.filter((roll, index) => index < SHOWN || roll.id === chosen)
  const metres = (number: number) => t('metres', { number: format.number(number) })
  return (
    <div className="col-span-2 space-y-2">
      <p id="rolls" className="text-[13px] font-medium">
        {t('roll')}
      </p>
      <RadioGroup
        aria-labelledby="rolls"
        value={chosen ?? ''}
        onValueChange={(id) => {
          const roll = rolls.find((one) => one.id === id)
          if (roll) onChoose(roll)
        }}
        className="space-y-1.5"
      >
        {shown.map((roll) => {
          const price = metrePriceOf(roll, productPrice, perSquareMetre)
          const rest = restOf(roll, length)
          return (
            <Radio.Root
              key={roll.id}
              value={roll.id}
              render={<div />}
              className={cn(
                'num flex min-h-14 w-full cursor-pointer items-center gap-3 rounded-xl border',
                'bg-surface px-3 py-2 transition-colors hover:bg-hover dark:bg-raised',
                'data-[checked]:border-brand data-[checked]:bg-brand-soft',
              )}
            >
              <span className="grid size-4.5 shrink-0 place-items-center rounded-full border-2 border-fg-3 [[data-checked]>&]:border-brand">
                <Radio.Indicator className="size-2 rounded-full bg-brand" />
              </span>
              <span className="min-w-0 grow">
                <span className="flex flex-wrap items-center gap-x-1.5 gap-y-1 text-sm font-medium">
                  <bdi dir="ltr">{roll.code}</bdi>
                  {roll === rolls[0] && length > 0 && <Badge tone="good">{t('rolls.best')}</Badge>}
                  {roll.is_remnant && <Badge tone="warn">{t('rolls.remnant')}</Badge>}
                </span>
                <span className="block text-xs text-fg-2">
                  {[
                    metres(roll.remaining_length),
                    roll.width != null && t('browse.width', { width: format.number(roll.width) }),
                    roll.dye_lot && t('rolls.dyeLot', { lot: isolated(roll.dye_lot) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <span className="shrink-0 text-end text-xs text-fg-2">
                {price !== null && price !== productPrice && (
                  <b className="block text-sm font-semibold text-fg">{t('perMetre', { price: format.money(price) })}</b>
                )}
                {length > 0 && rest >= 0 && (rest === 0 ? t('rolls.leavesNothing') : t('rolls.leaves', { rest: metres(rest) }))}
              </span>
            </Radio.Root>
          )
        })}
      </RadioGroup>
      {shown.length < rolls.length && (
        <Button variant="ghost" className="w-full" onClick={() => setShowsAll(true)}>
          {t('rolls.more', { count: rolls.length - shown.length })}
        </Button>
      )}
    </div>
  )
}
