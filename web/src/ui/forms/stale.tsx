import { UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'

/** A field of a form in words. */
export interface FieldInWords {
  label: string
  text: string
}

interface StaleProps {
  /** Every field as it is saved now, and as it was typed, in the same order. */
  theirs: readonly FieldInWords[]
  yours: readonly FieldInWords[]
  /** When the others saved. */
  savedAt?: string | undefined
  busy: boolean
  onKeep: () => void
  onTake: () => void
}

/** Somebody else saved first: what is saved now stands beside what was typed, and the person decides. */
export function Stale({ theirs, yours, savedAt, busy, onKeep, onTake }: StaleProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const differing = yours.map((row, index) => ({ ...row, theirs: theirs[index]?.text ?? '' })).filter((row) => row.text !== row.theirs)
  return (
    <section role="alert" className="space-y-3 rounded-xl border border-warn/40 bg-warn-soft p-4">
      <div className="flex gap-3">
        <UsersRound className="mt-0.5 size-5 shrink-0 text-warn" />
        <div>
          <h2 className="text-sm font-semibold">{t('stale.title')}</h2>
          <p className="text-sm text-fg-2">
            {savedAt ? t('stale.savedAt', { time: format.dateTime(savedAt) }) : null} {t('stale.description')}
          </p>
        </div>
      </div>
      {differing.length === 0 ? (
        <p className="text-sm">{t('stale.same')}</p>
      ) : (
        <table className="w-full overflow-hidden rounded-lg bg-surface text-sm">
          <thead>
            <tr className="border-b text-xs text-fg-3">
              <th scope="col" className="px-3 py-2 text-start font-medium">{t('stale.field')}</th>
              <th scope="col" className="px-3 py-2 text-start font-medium">{t('stale.theirs')}</th>
              <th scope="col" className="px-3 py-2 text-start font-medium">{t('stale.yours')}</th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {differing.map((row) => (
              <tr key={row.label}>
                <th scope="row" className="px-3 py-2 text-start font-medium text-fg-2">{row.label}</th>
                <td className="px-3 py-2 break-words">{row.theirs || '—'}</td>
                <td className="px-3 py-2 font-medium break-words">{row.text || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onTake}>{t('stale.take')}</Button>
        <Button variant="primary" busy={busy} onClick={onKeep}>
          {t('stale.keep')}
        </Button>
      </div>
    </section>
  )
}
