import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { ArrowLeftRight, ClipboardCheck, PackagePlus, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Permission } from '@/api/client'
import { useBranchesFor, useMay } from '@/session/rights'
import { buttonClass } from '@/ui/elements/button'
import { PageHeader } from '@/ui/layout/page-header'
import { Tabs } from '@/ui/layout/tabs'
import { Documents } from './documents'
import { Movements } from './movements'
import { Rolls } from './rolls'
import { useChangeSearch } from './stock-filters'

const route = getRouteApi('/_shell/stock')

export function StockPage() {
  const { t } = useTranslation('stock')
  const { tab = 'movements' } = route.useSearch()
  const change = useChangeSearch()
  return (
    <>
      <PageHeader title={t('title')} actions={<Actions />} />
      <Tabs
        value={tab}
        // Documents have other kinds than movements.
        onChange={(chosen) => change({ tab: chosen === 'movements' ? undefined : chosen, kind: undefined, roll: undefined, q: undefined })}
        items={[
          { value: 'movements', label: t('tabs.movements'), content: <Movements /> },
          { value: 'documents', label: t('tabs.documents'), content: <Documents /> },
          { value: 'rolls', label: t('tabs.rolls'), content: <Rolls /> },
        ]}
      />
      <Outlet />
    </>
  )
}

const ACTIONS = [
  { to: '/stock/receive', name: 'receipt', permission: 'stock.receive', icon: PackagePlus },
  { to: '/stock/adjust', name: 'adjustment', permission: 'stock.adjust', icon: ClipboardCheck },
  { to: '/stock/transfer', name: 'transfer', permission: 'stock.transfer', icon: ArrowLeftRight },
] as const satisfies readonly { to: string; name: string; permission: Permission; icon: LucideIcon }[]

/** The actions of the page: three buttons in reach of a thumb on phones, else beside the title. */
function Actions() {
  const { t } = useTranslation('stock')
  const may = { receipt: useMay('stock.receive'), adjustment: useMay('stock.adjust'), transfer: useBranchesFor('stock.transfer').length > 1 }
  const allowed = ACTIONS.filter(({ name }) => may[name])
  if (allowed.length === 0) return null
  return (
    <div className="grid w-full auto-cols-fr grid-flow-col gap-2 max-sm:min-w-[calc(100vw-1.5rem)] sm:flex">
      {allowed.map(({ to, name, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          className={buttonClass({
            variant: name === 'receipt' ? 'primary' : 'outline',
            className:
              'max-sm:h-16 max-sm:flex-col max-sm:gap-1 max-sm:px-1 max-sm:text-xs ' +
              'max-sm:whitespace-normal max-sm:text-center max-sm:leading-4 max-sm:[&_svg]:size-5',
          })}
        >
          <Icon />
          {t(`flows.${name}.title`)}
        </Link>
      ))}
    </div>
  )
}
