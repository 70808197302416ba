import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '@/ui/elements/button'

/** A link to the list; a `button` if it stands alone on the page. */
export function BackLink({ button = false }: { button?: boolean }) {
  const { t } = useTranslation('roles')
  return (
    <Link to="/roles" className={button ? buttonClass() : 'mb-2 inline-flex items-center gap-1 text-sm text-fg-3 hover:text-fg max-lg:min-h-11'}>
      <ArrowLeft className="size-4 rtl:rotate-180" />
      {t('title')}
    </Link>
  )
}
