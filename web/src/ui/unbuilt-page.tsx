import { Hammer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from './button'
import { Card } from './card'
import { EmptyState } from './states'

/** Stands in for a page that is still to be built; such a page is not in the navigation. */
export function UnbuiltPage() {
  const { t } = useTranslation()
  return (
    <Card>
      <EmptyState
        icon={Hammer}
        title={t('unbuilt.title')}
        description={t('unbuilt.description')}
        action={
          <a href="/docs" className={buttonClass()}>
            {t('unbuilt.api')}
          </a>
        }
      />
    </Card>
  )
}
