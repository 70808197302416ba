import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/lib/text/language'
import { formatDuration } from '@/lib/time/duration'

export function useSeconds() {
  const { language } = useLanguage()
  return (seconds: number | null | undefined) => (seconds == null ? '—' : formatDuration(seconds / 60, language))
}

/** The share of service levels that were met; empty if there were none. */
export const keptShare = (promised: number, late: number) => (promised > 0 ? 1 - late / promised : undefined)

export function None() {
  const { t } = useTranslation('reports')
  return <p className="py-10 text-center text-sm text-fg-3">{t('none')}</p>
}
