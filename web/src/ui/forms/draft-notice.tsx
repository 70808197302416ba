import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/elements/button'

/** Says that the form contains an earlier draft. */
export function DraftNotice({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation()
  return (
    <div role="status" className="flex items-center gap-2 rounded-xl bg-brand-soft px-4 py-2 text-sm text-brand-ink">
      <History className="size-4 shrink-0" aria-hidden />
      <p className="grow">{t('draft.kept')}</p>
      <Button size="sm" variant="ghost" className="max-lg:h-11" onClick={onDiscard}>
        {t('draft.discard')}
      </Button>
    </div>
  )
}
