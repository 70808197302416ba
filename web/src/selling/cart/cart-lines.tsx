import { ChevronDown, Minus, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { isolated } from '@/lib/text/direction'
import type { Shelf } from '@/offline/catalogue'
import { useFormat } from '@/session/use-format'
import { NumberField } from '@/ui/inputs/number-field'
import { PromotionName } from './promotion-name'
import { amountOf, listAmountOf, type CartLine } from './cart'
import { discountPercentOf, isBelowLimit, useDiscountLimit } from './limits'
import { LineFields, useRefusedText } from './line-fields'
import type { Refusal } from './refusal'
import { dyeLotsBefore, useLineRolls } from './use-line-rolls'

interface CartLinesProps {
  lines: readonly CartLine[]
  shelf: Shelf
  refusal: Refusal | null
  onChange: (id: string, part: Partial<CartLine>) => void
  onRemove: (id: string) => void
}

export function CartLines({ lines, ...props }: CartLinesProps) {
  return (
    <ul className="divide-y">
      {lines.map((line) => (
        <Line key={line.id} line={line} dyeLots={dyeLotsBefore(lines, line.id)} {...props} />
      ))}
    </ul>
  )
}

const roundButton =
  'grid size-11 shrink-0 cursor-pointer place-items-center rounded-full text-brand-ink lg:size-9 hover:bg-brand/10 disabled:opacity-40 [&_svg]:size-4'

interface LineProps extends Omit<CartLinesProps, 'lines'> {
  line: CartLine
  dyeLots: string[]
}

function Line({ line, dyeLots, shelf, refusal, onChange, onRemove }: LineProps) {
  const { t } = useTranslation('sell')
  const { t: common } = useTranslation()
  const format = useFormat()
  const refusedText = useRefusedText()
  const [isOpen, setOpen] = useState(false)
  const refused = refusal?.lines[line.id]
  const isMetre = line.type === 'meter'
  const limit = useDiscountLimit(shelf.branchId)
  const change = (part: Partial<CartLine>) => onChange(line.id, part)
  // The roll follows the length even while the details are closed.
  useLineRolls(line, shelf, dyeLots, change)
  const isTooLow = isBelowLimit(line, limit)
  const above = line.stock !== null && (line.quantity ?? 0) > line.stock
  const discounted = amountOf(line) !== listAmountOf(line)
  const title = format.goods(line.name, line.size)

  return (
    <li className={cn('py-3', refused && '-mx-2 rounded-lg bg-bad-soft px-2')} data-refused={refused ? true : undefined}>
      <div className="flex items-start justify-between gap-3">
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} className="flex min-w-0 cursor-pointer items-start gap-1 text-start">
          <span className="text-[13px] font-medium">
            {line.name} {line.size && <bdi className="num text-fg-2">{format.size(line.size)}</bdi>}
          </span>
          <ChevronDown className={cn('mt-0.5 size-4 shrink-0 text-fg-3 transition-transform', isOpen && 'rotate-180')} aria-hidden />
          <span className="sr-only">{t('details')}</span>
        </button>
        <span className="num shrink-0 text-end text-[13px] font-semibold">
          {format.money(amountOf(line))}
          {discounted && <s className="block text-2xs font-normal text-fg-3">{format.money(listAmountOf(line))}</s>}
        </span>
      </div>
      <div className="mt-2 flex items-center gap-2">
        <Quantity line={line} title={title} onChange={change} onRemove={() => onRemove(line.id)} />
        <span className="num min-w-0 grow text-xs text-fg-3">
          × {format.number(line.price ?? line.promotionPrice ?? line.listPrice ?? 0)}
          {line.applied && <PromotionName name={line.applied.promotion.name} />}
          {line.colleague && <span className="block truncate">{t('colleague.with', { name: isolated(line.colleague.name) })}</span>}
          {line.rollCode && (
            <bdi dir="ltr" className="block truncate">
              {line.rollCode}
            </bdi>
          )}
        </span>
        <button
          type="button"
          aria-label={`${common('delete')}: ${title}`}
          onClick={() => onRemove(line.id)}
          className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-full text-fg-3 hover:bg-hover hover:text-bad lg:size-9"
        >
          <Trash2 className="size-4" />
        </button>
      </div>
      {refused && (
        <p role="alert" className="mt-1.5 text-xs font-medium text-bad">
          {refusedText(refused, line)}
        </p>
      )}
      {!refused && above && line.stock !== null && (
        <p className="mt-1.5 text-xs text-warn">{t(isMetre ? 'onlyMetres' : 'onlyPieces', { number: format.number(line.stock) })}</p>
      )}
      {isTooLow && !isOpen && (
        <p role="alert" className="mt-1.5 text-xs font-medium text-bad">
          {t('limit.tooLow', {
            percent: format.percent(discountPercentOf(line) / 100),
            limit: format.percent(limit / 100),
            list: format.money(line.listPrice ?? 0),
          })}
        </p>
      )}
      {isOpen && (
        <div className="mt-3 rounded-lg bg-muted p-3">
          <LineFields line={line} shelf={shelf} dyeLots={dyeLots} refused={refused} onChange={change} />
        </div>
      )}
    </li>
  )
}

interface QuantityProps {
  line: CartLine
  title: string
  onChange: (part: Partial<CartLine>) => void
  onRemove: () => void
}

/** The quantity: a length to type, or a number of pieces with buttons for more and less. */
function Quantity({ line, title, onChange, onRemove }: QuantityProps) {
  const { t } = useTranslation('sell')
  if (line.type === 'meter') {
    return (
      <div className="w-32">
        <NumberField
          aria-label={t('length')}
          value={line.quantity}
          onChange={(quantity) => onChange({ quantity })}
          decimals={2}
          suffix={t('metre')} measure
          className="h-11 lg:h-9"
        />
      </div>
    )
  }
  return (
    <div role="group" aria-label={t('quantity')} className="flex items-center rounded-full bg-brand-soft">
      <button
        type="button"
        aria-label={t('less', { name: title })}
        className={roundButton}
        onClick={() => ((line.quantity ?? 0) > 1 ? onChange({ quantity: (line.quantity ?? 0) - 1 }) : onRemove())}
      >
        <Minus />
      </button>
      <div className="w-12">
        <NumberField
          aria-label={t('quantity')}
          value={line.quantity}
          onChange={(quantity) => onChange({ quantity })}
          className="h-9 border-0 bg-transparent px-0 text-center font-semibold text-brand-ink shadow-none dark:bg-transparent"
        />
      </div>
      <button
        type="button"
        aria-label={t('another', { name: title })}
        className={roundButton}
        onClick={() => onChange({ quantity: (line.quantity ?? 0) + 1 })}
      >
        <Plus />
      </button>
    </div>
  )
}
