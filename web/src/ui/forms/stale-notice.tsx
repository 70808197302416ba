import { UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'

/** A field of a form as text. */
export interface FieldText {
  label: string
  text: string
}

interface StaleNoticeProps {
  /** Every field as saved now. */
  theirs: readonly FieldText[]
  /** Every field as typed, in the same order. */
  yours: readonly FieldText[]
  /** When the other version was saved. */
  savedAt?: string | undefined
  busy: boolean
  /** Saves the typed version over the saved one. */
  onKeep: () => void
  /** Drops the typed version. */
  onTake: () => void
}

/** Somebody else saved first: shows the fields that differ, saved beside typed, and lets the person decide. */
export function StaleNotice({ theirs, yours, savedAt, busy, onKeep, onTake }: StaleNoticeProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const differing = yours
    .map(({ label, text }, index) => ({ label, yours: text, theirs: theirs[index]?.text ?? '' }))
    .filter((row) => row.yours !== row.theirs)
  return (
    <section role="alert" className="space-y-3 rounded-xl border border-warn/40 bg-warn-soft p-4">
      <header className="flex gap-3">
        <UsersRound className="mt-0.5 size-5 shrink-0 text-warn" aria-hidden />
        <div>
          <h2 className="text-sm font-semibold">{t('stale.title')}</h2>
          <p className="text-sm text-fg-2">
            {savedAt ? t('stale.savedAt', { time: format.dateTime(savedAt) }) : null} {t('stale.description')}
          </p>
        </div>
      </header>
      {differing.length === 0 ? <p className="text-sm">{t('stale.same')}</p> : <Differences rows={differing} />}
      <div className="flex flex-wrap justify-end gap-2 max-lg:[&>*]:h-11">
        <Button onClick={onTake}>{t('stale.take')}</Button>
        <Button variant="primary" busy={busy} onClick={onKeep}>
          {t('stale.keep')}
        </Button>
      </div>
    </section>
  )
}

function Differences({ rows }: { rows: readonly { label: string; theirs: string; yours: string }[] }) {
  const { t } = useTranslation()
  return (
    <table className="w-full table-fixed overflow-hidden rounded-lg bg-surface text-sm">
      <thead>
        <tr className="border-b text-xs text-fg-3">
          <th scope="col" className="px-3 py-2 text-start font-medium">{t('stale.field')}</th>
          <th scope="col" className="px-3 py-2 text-start font-medium">{t('stale.theirs')}</th>
          <th scope="col" className="px-3 py-2 text-start font-medium">{t('stale.yours')}</th>
        </tr>
      </thead>
      <tbody className="divide-y">
        {rows.map(({ label, theirs, yours }) => (
          <tr key={label}>
            <th scope="row" className="px-3 py-2 text-start font-medium text-fg-2">{label}</th>
            <td className="px-3 py-2 break-words">{theirs || '—'}</td>
            <td className="px-3 py-2 font-medium break-words">{yours || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
