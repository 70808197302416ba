import { useTranslation } from 'react-i18next'
import { PageHeader } from '@/ui/page-header'
import { UnbuiltPage } from '@/ui/unbuilt-page'

export function BranchesPage() {
  const { t } = useTranslation('branches')
  return (
    <>
      <PageHeader title={t('title')} />
      <UnbuiltPage />
    </>
  )
}
