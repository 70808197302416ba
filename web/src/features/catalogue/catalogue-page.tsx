import { useTranslation } from 'react-i18next'
import { PageHeader } from '@/ui/page-header'
import { UnbuiltPage } from '@/ui/unbuilt-page'

export function CataloguePage() {
  const { t } = useTranslation('catalogue')
  return (
    <>
      <PageHeader title={t('title')} />
      <UnbuiltPage />
    </>
  )
}
