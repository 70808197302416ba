import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '@/ui/elements/button'
import { EmptyState } from '@/ui/feedback/states'

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <EmptyState
      page
      className="min-h-[60dvh]"
      icon={Compass}
      title={t('notFound.title')}
      description={t('notFound.description')}
      action={
        <Link to="/" className={buttonClass({ variant: 'primary' })}>
          {t('notFound.home')}
        </Link>
      }
    />
  )
}
