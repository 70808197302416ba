import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { Percent } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { useToday } from '@/session/use-today'
import { buttonClass } from '@/ui/elements/button'
import { Segmented } from '@/ui/inputs/segmented'
import { PageHeader } from '@/ui/layout/page-header'
import { Tabs } from '@/ui/layout/tabs'
import { CommissionList } from './commission-list'
import { Figures } from './figures'
import { Payouts } from './payouts'
import { Sellers } from './sellers'
import { MONTHS, spanOf, type Month } from './spans'

const route = getRouteApi('/_shell/commissions')

/** What sellers earned: one's own, that of everybody, and how it was paid. */
export function CommissionsPage() {
  const { t } = useTranslation('commissions')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const seesAll = useMay('commissions.view')
  const earns = useMay('commissions.view_own')
  const manages = useMay('commissions.manage')
  const views = [...(seesAll ? (['all'] as const) : []), ...(earns ? (['own'] as const) : []), 'paid' as const]
  const view = views.find((one) => one === search.view) ?? views[0]
  const content = { all: <All />, own: <Own />, paid: <Payouts /> }
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          manages && (
            <Link to="/commission-rates" search={{}} className={buttonClass({})}>
              <Percent />
              {t('toRates')}
            </Link>
          )
        }
      />
      <Tabs
        items={views.map((value) => ({ value, label: t(`views.${value}`), content: content[value] }))}
        value={view ?? 'paid'}
        onChange={(chosen) => void navigate({ search: { view: chosen }, replace: true, resetScroll: false })}
      />
      <Outlet />
    </>
  )
}

/** The month that is chosen, and its days. */
function useMonth() {
  const { month = 'month' } = route.useSearch()
  const organization = useSession()?.organization ?? { weekStart: 1, calendar: 'gregorian' }
  return { month, span: spanOf(month, useToday(), organization) }
}

function Months() {
  const { t } = useTranslation('commissions')
  const { month } = useMonth()
  const navigate = route.useNavigate()
  return (
    <Segmented<Month>
      label={t('time')}
      items={MONTHS.map((value) => ({ value, label: t(`months.${value}`) }))}
      value={month}
      onChange={(chosen) =>
        void navigate({ search: (search) => ({ ...search, month: chosen === 'month' ? undefined : chosen }), replace: true, resetScroll: false })
      }
      className="mb-3 sm:max-w-md lg:mb-4"
    />
  )
}

function Own() {
  const { span } = useMonth()
  const me = useSession()?.id
  return (
    <>
      <Months />
      <Figures filter={{ own: true, span, seller: me }} />
      <CommissionList filter={{ own: true, span }} />
    </>
  )
}

function All() {
  const { seller, status } = route.useSearch()
  const { span } = useMonth()
  return (
    <>
      <Months />
      <Figures filter={{ own: false, span, seller }} />
      <Sellers span={span} />
      <CommissionList filter={{ own: false, span, seller, status }} />
    </>
  )
}
