import { getRouteApi } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { addDays } from '@/lib/time/days'
import { SALE_PAYMENTS } from '@/receipt/payment-types'
import { useBranchesFor } from '@/session/rights'
import { useToday } from '@/session/use-today'
import { DateField } from '@/ui/inputs/date-field'
import { FilterText } from '@/ui/inputs/filter-text'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { PeriodNote } from '@/ui/lists/period-note'
import type { SalesRange, SalesSearch } from './queries'

const RANGES = ['today', 'yesterday', 'week', 'month', 'custom'] as const
const route = getRouteApi('/_shell/sales')

/** Keeps the filters in the address, so that a reload, the back button and a shared link restore them. */
export function useChangeSearch() {
  const navigate = route.useNavigate()
  return (change: SalesSearch) => void navigate({ search: (search) => ({ ...search, ...change }), replace: true, resetScroll: false })
}

export function SalesFilters() {
  const { t } = useTranslation('sales')
  const search = route.useSearch()
  const change = useChangeSearch()
  const branches = useBranchesFor('sales.view')
  const now = useToday()
  const range = search.range ?? 'month'

  function chooseRange(chosen: SalesRange) {
    if (chosen !== 'custom') return change({ range: chosen, from: undefined, to: undefined })
    change({ range: chosen, from: addDays(now, -6), to: now })
  }

  return (
    <div className="mb-3 space-y-2.5 lg:mb-4">
      <div className="flex flex-wrap items-center gap-2.5">
        <Segmented
          label={t('range')}
          items={RANGES.map((value) => ({ value, label: t(`ranges.${value}`) }))}
          value={range}
          onChange={chooseRange}
          className="max-sm:w-full"
        />
        {range !== 'custom' && <PeriodNote range={range} />}
        {range === 'custom' && (
          <div className="grid w-full grid-cols-2 gap-2.5 sm:w-80">
            <DateField
              label={t('from')}
              placeholder={t('from')}
              value={search.from ?? null}
              onChange={(from) => from && change({ from, to: search.to && search.to > from ? search.to : from })}
            />
            <DateField
              label={t('to')}
              placeholder={t('to')}
              value={search.to ?? null}
              onChange={(to) => to && change({ to, from: search.from && search.from < to ? search.from : to })}
            />
          </div>
        )}
      </div>
      <div className="grid grid-cols-2 gap-2.5 lg:grid-cols-[1fr_13rem_11rem]">
        <div className="col-span-2 lg:col-span-1">
          <FilterText
            label={t('search', { ns: 'common' })}
            placeholder={t('searchHint')}
            icon={<Search />}
            value={search.q ?? ''}
            onChange={(q) => change({ q: q || undefined })}
          />
        </div>
        {branches.length > 1 && (
          <Select
            label={t('branch')}
            items={[{ value: '', label: t('allBranches') }, ...branches.map((branch) => ({ value: branch.id, label: branch.name }))]}
            value={search.branch ?? ''}
            onChange={(branch) => change({ branch: branch || undefined })}
          />
        )}
        <Select<NonNullable<SalesSearch['payment']> | ''>
          label={t('payment')}
          items={[{ value: '', label: t('allPayments') }, ...SALE_PAYMENTS.map((value) => ({ value, label: t(`payments.${value}`) }))]}
          value={search.payment ?? ''}
          onChange={(payment) => change({ payment: payment || undefined })}
        />
      </div>
    </div>
  )
}
