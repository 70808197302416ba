import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useIsDesktop } from '@/lib/browser/use-is-desktop'
import { Card } from '@/ui/layout/card'
import { COLUMNS } from './refused'

/** What each column of the table holds; on phones closed at first. */
export function AboutColumns() {
  const { t } = useTranslation('imports')
  const isDesktop = useIsDesktop()
  return (
    <Card>
      <details open={isDesktop} className="group">
        <summary className="flex min-h-12 cursor-pointer list-none items-center justify-between gap-3 px-4 py-2.5 text-sm font-semibold">
          {t('columnsTitle')}
          <ChevronDown aria-hidden className="size-4 text-fg-3 transition-transform group-open:rotate-180" />
        </summary>
        <div className="space-y-3 px-4 pb-4">
          <p className="text-xs text-fg-3">{t('columnsHint')}</p>
          <dl className="space-y-2.5 text-sm">
            {COLUMNS.map((column) => (
              <div key={column}>
                <dt className="font-medium">{t(`columns.${column}`)}</dt>
                <dd className="text-xs text-fg-3">{t(`about.${column}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </details>
    </Card>
  )
}
