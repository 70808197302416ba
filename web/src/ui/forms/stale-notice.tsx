import { UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/elements/button'

interface StaleNoticeProps {
  /** Every field in words, as it is saved now and as it was typed. */
  rows: readonly { label: string; theirs: string; yours: string }[]
  busy: boolean
  /** Saves what was typed over what is there. */
  onKeep: () => void
  /** Gives up what was typed. */
  onTake: () => void
}

/** Somebody else saved first: what is saved now stands beside what was typed, and the person decides. */
export function StaleNotice({ rows, busy, onKeep, onTake }: StaleNoticeProps) {
  const { t } = useTranslation()
  const differing = rows.filter(({ theirs, yours }) => theirs !== yours)
  return (
    <section role="alert" className="space-y-3 rounded-xl border border-warn/40 bg-warn-soft p-4">
      <header className="flex gap-3">
        <UsersRound className="mt-0.5 size-5 shrink-0 text-warn" aria-hidden />
        <div>
          <h2 className="text-sm font-semibold">{t('stale.title')}</h2>
          <p className="text-sm text-fg-2">{t('stale.description')}</p>
        </div>
      </header>
      {differing.length === 0 ? (
        <p className="text-sm">{t('stale.same')}</p>
      ) : (
        <table className="w-full table-fixed overflow-hidden rounded-lg bg-surface text-sm">
          <thead>
            <tr className="border-b text-xs text-fg-3">
              <th scope="col" className="px-3 py-2 text-start font-medium">{t('stale.field')}</th>
              <th scope="col" className="px-3 py-2 text-start font-medium">{t('stale.theirs')}</th>
              <th scope="col" className="px-3 py-2 text-start font-medium">{t('stale.yours')}</th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {differing.map(({ label, theirs, yours }) => (
              <tr key={label}>
                <th scope="row" className="px-3 py-2 text-start font-medium text-fg-2">{label}</th>
                <td className="px-3 py-2 break-words">{theirs || '—'}</td>
                <td className="px-3 py-2 font-medium break-words">{yours || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="flex flex-wrap justify-end gap-2 max-lg:[&>*]:h-11">
        <Button onClick={onTake}>{t('stale.take')}</Button>
        <Button variant="primary" busy={busy} onClick={onKeep}>
          {t('stale.keep')}
        </Button>
      </div>
    </section>
  )
}
