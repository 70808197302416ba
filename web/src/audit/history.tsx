import { useTranslation } from 'react-i18next'
import { useMay } from '@/session/rights'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { later, usePart } from '@/ui/later'
import { Card, CardHeader } from '@/ui/layout/card'

export interface HistoryProps {
  /** How the audit calls the kind of record, such as `product`. */
  type: string
  id: string
  /** A record that changes on the same page: its version, so that its newest change is fetched. */
  version?: number
}

// It stands below what a page is for: its code comes when the page has come to rest.
const entries = later(() => import('./history-entries').then((module) => module.HistoryEntries))

/** Who changed one record, the newest change first; nothing for those who may not see it. `HistoryCard` has a frame of its own. */
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
