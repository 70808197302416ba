import { useTranslation } from 'react-i18next'
import { useMay } from '@/session/rights'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { later, usePart } from '@/ui/later'
import { Card, CardHeader } from '@/ui/layout/card'

export interface HistoryProps {
  /** The record's type in the audit, such as `product`. */
  type: string
  id: string
  /** The version of a record that is edited on the same page; a new version fetches the newest change. */
  version?: number
}

// It is below the main content: its code loads when the browser is idle.
const entries = later(() => import('./history-entries').then((module) => module.HistoryEntries))

/** The changes of one record, newest first; empty without the permission. `HistoryCard` adds a frame. */
export function History(props: HistoryProps) {
  return useMay('audit.view') ? <Entries {...props} /> : null
}

export function HistoryCard(props: HistoryProps) {
  const { t } = useTranslation('audit')
  if (!useMay('audit.view')) return null
  return (
    <Card className="overflow-hidden">
      <CardHeader title={t('history')} className="pb-1.5" />
      <Entries {...props} />
    </Card>
  )
}

function Entries(props: HistoryProps) {
  const { part: Loaded, error, retry } = usePart(entries)
  if (Loaded) return <Loaded {...props} />
  return error ? <ErrorState error={error} onRetry={retry} /> : <SkeletonRows rows={2} />
}
