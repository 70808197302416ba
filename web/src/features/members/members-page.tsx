import { useTranslation } from 'react-i18next'
import { PageHeader } from '@/ui/page-header'
import { UnbuiltPage } from '@/ui/unbuilt-page'

export function MembersPage() {
  const { t } = useTranslation('members')
  return (
    <>
      <PageHeader title={t('title')} />
      <UnbuiltPage />
    </>
  )
}
