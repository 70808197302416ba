import { getRouteApi, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '@/ui/layout/page-header'
import { Tabs } from '@/ui/layout/tabs'
import { ChangeForm } from './change-form'
import { History } from './history'

const route = getRouteApi('/_shell/prices')

export function PricesPage() {
  const { t } = useTranslation('prices')
  const { tab = 'change' } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Tabs
        value={tab}
        onChange={(chosen) => void navigate({ to: '/prices', search: { tab: chosen === 'change' ? undefined : chosen }, replace: true, resetScroll: false })}
        items={[
          { value: 'change', label: t('tabs.change'), content: <ChangeForm /> },
          { value: 'history', label: t('tabs.history'), content: <History /> },
        ]}
      />
      <Outlet />
    </>
  )
}
