import { useTranslation } from 'react-i18next'
import { isolated, leftToRight } from '@/lib/text/direction'
import { readNumber } from '@/lib/text/written-number'
import { useFormat } from '@/session/use-format'
import { Card } from '@/ui/layout/card'
import { CardTitle } from './parts'
import type { DecimalMark, DoubtfulNumber } from './queries'

const MOST_EXAMPLES = 3
const MARKS = ['comma', 'point'] as const satisfies readonly DecimalMark[]

/** One number of each column. */
export function examplesOf(numbers: readonly DoubtfulNumber[]): DoubtfulNumber[] {
  const columns = new Map<string, DoubtfulNumber>()
  for (const number of numbers) if (!columns.has(number.field)) columns.set(number.field, number)
  return [...columns.values()].slice(0, MOST_EXAMPLES)
}

interface DoubtsProps {
  numbers: readonly DoubtfulNumber[]
  isBusy: boolean
  onChoose: (mark: DecimalMark) => void
}

/** Asks which mark stands before the decimals, and shows what each answer means for numbers of the file. */
export function Doubts({ numbers, isBusy, onChoose }: DoubtsProps) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const examples = examplesOf(numbers)
  return (
    <Card aria-busy={isBusy} className="space-y-3 p-4">
      <div className="space-y-1">
        <CardTitle>{t('decimals.title', { count: numbers.length })}</CardTitle>
        <p className="text-sm text-fg-2">{t('decimals.question')}</p>
      </div>
      <div className="grid gap-2.5 sm:grid-cols-2">
        {MARKS.map((mark) => (
          <button
            key={mark}
            type="button"
            disabled={isBusy}
            onClick={() => onChoose(mark)}
            className="cursor-pointer rounded-xl border border-line-2 bg-surface px-4 py-3 text-start hover:border-brand hover:bg-hover disabled:opacity-50 dark:bg-raised"
          >
            <span className="block text-sm font-semibold">{t(mark === 'comma' ? 'decimals.commaNames' : 'decimals.pointNames')}</span>
            {examples.map(({ field, written }) => {
              const { withComma, withPoint } = readNumber(written)
              const value = (mark === 'comma' ? withComma : withPoint) ?? 0
              return (
                <span key={field} className="num mt-1 block text-sm text-fg-2">
                  {t('decimals.example', { written: leftToRight(written), value: isolated(format.number(value)) })}
                </span>
              )
            })}
          </button>
        ))}
      </div>
    </Card>
  )
}
