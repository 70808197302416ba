import { getRouteApi } from '@tanstack/react-router'
import { LayoutDashboard } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '@/lib/browser/use-page-title'
import { hourIn } from '@/lib/time/days'
import { useBranchesFor, useMay, useUses } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { useToday } from '@/session/use-today'
import { Button } from '@/ui/elements/button'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { openedLater, useAtRest } from '@/ui/later'
import { PageHeader } from '@/ui/layout/page-header'
import { greetingAt } from './greeting'
import { Home } from './home'
import { Overview } from './overview'

const RANGES = ['today', 'week', 'month'] as const
const route = getRouteApi('/_shell/')
const ArrangeSheet = openedLater(() => import('./arrange-sheet').then((module) => module.ArrangeSheet), {
  isOpen: ({ open }) => open,
  close: ({ onClose }) => onClose(),
})

export function DashboardPage() {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  const signedIn = useSession()
  const maySeeSales = useMay('sales.view_analytics')
  const mayAnalyse = useUses('shop') && maySeeSales
  const day = useToday()
  const [isArranging, setArranging] = useState(false)
  usePageTitle(t('title'))
  useAtRest(ArrangeSheet)
  return (
    <>
      <PageHeader
        title={t(`greetings.${greetingAt(hourIn(signedIn?.organization.timeZone))}`, { name: signedIn?.fullName.split(' ')[0] ?? '' })}
        description={format.longDate(day)}
        actions={
          mayAnalyse && (
            <Button variant="ghost" size="icon" aria-label={t('arrange.title')} onClick={() => setArranging(true)}>
              <LayoutDashboard />
            </Button>
          )
        }
        choices={mayAnalyse && <Choices />}
      />
      {mayAnalyse ? <Overview /> : <Home />}
      {mayAnalyse && <ArrangeSheet open={isArranging} onClose={() => setArranging(false)} />}
    </>
  )
}

function Choices() {
  const { t } = useTranslation('dashboard')
  const { range = 'today', branch } = route.useSearch()
  const navigate = route.useNavigate()
  const branches = useBranchesFor('sales.view_analytics')
  return (
    <>
      {branches.length > 1 && (
        <Select
          label={t('branch')}
          items={[{ value: '', label: t('allBranches') }, ...branches.map(({ id, name }) => ({ value: id, label: name }))]}
          value={branch ?? ''}
          onChange={(chosen) => void navigate({ search: (search) => ({ ...search, branch: chosen || undefined }), replace: true, resetScroll: false })}
          className="w-44"
        />
      )}
      <Segmented
        label={t('range')}
        items={RANGES.map((value) => ({ value, label: t(`ranges.${value}`) }))}
        value={range}
        onChange={(chosen) => void navigate({ search: (search) => ({ ...search, range: chosen }), replace: true, resetScroll: false })}
      />
    </>
  )
}
