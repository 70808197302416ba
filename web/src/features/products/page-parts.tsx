import { Link } from '@tanstack/react-router'
import { ArrowLeft, History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '@/ui/elements/button'

/** A link to the list; a `button` if it stands alone on the page. */
export function BackLink({ button = false }: { button?: boolean }) {
  const { t } = useTranslation('products')
  return (
    <Link to="/products" className={button ? buttonClass() : 'mb-2 inline-flex items-center gap-1 text-sm text-fg-3 hover:text-fg max-lg:min-h-11'}>
      <ArrowLeft className="size-4 rtl:rotate-180" />
      {t('title')}
    </Link>
  )
}

/** The form shows a restored draft. */
export function DraftNotice({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation('products')
  return (
    <div role="status" className="flex items-center gap-2 rounded-xl bg-brand-soft px-4 py-2 text-sm text-brand-ink">
      <History className="size-4 shrink-0" />
      <p className="grow">{t('draft.kept')}</p>
      <Button size="sm" variant="ghost" onClick={onDiscard}>
        {t('draft.discard')}
      </Button>
    </div>
  )
}
