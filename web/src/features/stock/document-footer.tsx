import { CircleAlert, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { differenceOf, sumsOf, type Draft, type Kind } from './draft'
import { useStockWords } from './words'

interface FooterProps {
  kind: Kind
  draft: Draft
  seesCost: boolean
  /** Why it was not written. */
  refused: string | undefined
  /** Writes it although an earlier attempt may have gone through; null while there is none. */
  onWriteAnyway: (() => void) | null
  busy: boolean
  onWrite: () => void
  onDiscard: (() => void) | null
  onPick: (() => void) | null
}

/** The sums of a document and the buttons to finish it, always visible. */
export function DocumentFooter({ kind, draft, seesCost, refused, onWriteAnyway, busy, onWrite, onDiscard, onPick }: FooterProps) {
  const { t } = useTranslation('stock')
  return (
    <div className="sticky bottom-24 z-20 space-y-2 lg:bottom-4">
      {refused && <Refused message={refused} onWriteAnyway={onWriteAnyway} />}
      <div className="flex items-center gap-3 rounded-2xl border bg-raised p-3 shadow-pop lg:ps-5">
        <Summary kind={kind} draft={draft} seesCost={seesCost} />
        {onDiscard && (
          <Button variant="ghost" className="max-sm:hidden" onClick={onDiscard}>
            {t('draft.discard')}
          </Button>
        )}
        {onPick && (
          <Button variant="soft" aria-label={t('addGoods')} onClick={onPick} className="size-12 rounded-xl p-0 [&_svg]:size-5">
            <Plus />
          </Button>
        )}
        <Button variant="primary" size="lg" busy={busy} onClick={onWrite} className="px-6 max-sm:px-4">
          {t(`flows.${kind}.submit`)}
        </Button>
      </div>
    </div>
  )
}

function Refused({ message, onWriteAnyway }: { message: string; onWriteAnyway: (() => void) | null }) {
  const { t } = useTranslation('stock')
  return (
    <div role="alert" data-refused className="flex items-start gap-2 rounded-xl bg-bad-soft px-4 py-3 text-sm text-bad shadow-pop">
      <CircleAlert className="mt-0.5 size-4 shrink-0" />
      <div className="space-y-2">
        <p>{message}</p>
        {onWriteAnyway && (
          <div className="flex flex-wrap gap-2">
            <Button onClick={onWriteAnyway}>{t('writeAnyway')}</Button>
          </div>
        )}
      </div>
    </div>
  )
}

/** The sums of the lines. */
function Summary({ kind, draft, seesCost }: Pick<FooterProps, 'kind' | 'draft' | 'seesCost'>) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const words = useStockWords()
  if (kind === 'adjustment') {
    const differences = draft.lines.map((line) => differenceOf(line, draft.reason) ?? 0)
    const more = differences.filter((difference) => difference > 0).length
    const less = differences.filter((difference) => difference < 0).length
    const counts = [more > 0 && t('linesMore', { count: more }), less > 0 && t('linesLess', { count: less })].filter(Boolean).join(' · ')
    return (
      <p className="num min-w-0 grow text-sm font-medium">
        {t('lines', { count: draft.lines.length })}
        <span className="block text-xs font-normal text-fg-3">{counts || t('noDifference')}</span>
      </p>
    )
  }
  const sums = sumsOf(draft.lines)
  const pieces = sums.pieces > 0 && words.amount(sums.pieces, 'unit')
  const rolls = sums.rolls > 0 && t('rollsSum', { count: sums.rolls, metres: words.amount(sums.metres, 'meter') })
  const goods = [pieces, rolls].filter(Boolean).join(' · ')
  const showsCost = kind === 'receipt' && seesCost && sums.cost > 0
  return (
    <p className="num min-w-0 grow text-sm font-semibold">
      {showsCost ? format.money(sums.cost) : goods || t('lines', { count: draft.lines.length })}
      {showsCost && <span className="block text-xs font-normal text-fg-3">{goods}</span>}
    </p>
  )
}
