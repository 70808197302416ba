import { getRouteApi, Link } from '@tanstack/react-router'
import { SearchX, Wallet } from 'lucide-react'
import { memo, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { inRow } from '@/lib/text/direction'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { EmptyState } from '@/ui/feedback/states'
import { PageHeader } from '@/ui/layout/page-header'
import { LongListCard } from '@/ui/lists/long-list-card'
import { RowList } from '@/ui/lists/row-list'
import { useLongList } from '@/ui/lists/use-long-list'
import { CurrentShift } from './current-shift'
import { shiftsQuery, type Shift } from './queries'
import { ShiftsFilters, useChangeSearch } from './shifts-filters'
import { Ending, useSpan } from './words'

const route = getRouteApi('/_shell/shifts')
const ROW = 72

/** The current shift, and below it those before. */
export function ShiftsPage() {
  const { t } = useTranslation('shifts')
  const list = useLongList(shiftsQuery(useDeferredValue(route.useSearch())))
  const mayWork = useMay('shifts.work')
  const seesOthers = useMay('shifts.view')
  const manages = useMay('shifts.manage')
  return (
    <>
      <PageHeader title={t('title')} />
      {mayWork && <CurrentShift />}
      <section>
        {mayWork && <h2 className="mb-2.5 text-sm font-semibold">{t(seesOthers || manages ? 'all' : 'own')}</h2>}
        {(seesOthers || manages) && <ShiftsFilters />}
        <LongListCard list={list} empty={<NoShifts />}>
          <RowList list={list} height={ROW}>
            {(shift) => <Row shift={shift} />}
          </RowList>
        </LongListCard>
      </section>
    </>
  )
}

function NoShifts() {
  const { t } = useTranslation('shifts')
  const isFiltered = Object.values(route.useSearch()).some(Boolean)
  const change = useChangeSearch()
  return (
    <EmptyState
      icon={isFiltered ? SearchX : Wallet}
      title={t(isFiltered ? 'empty.filtered' : 'empty.title')}
      description={t(isFiltered ? 'empty.filteredHint' : 'empty.description')}
      action={
        isFiltered && <Button onClick={() => change({ branch: undefined, member: undefined, day: undefined, differs: undefined })}>{t('empty.clear')}</Button>
      }
    />
  )
}

const Row = memo(function Row({ shift }: { shift: Shift }) {
  const format = useFormat()
  const span = useSpan()
  return (
    <Link
      to="/shifts/$id"
      params={{ id: shift.id }}
      className="grid h-full grid-cols-[minmax(0,1fr)_auto] items-center gap-3 px-4 hover:bg-hover active:bg-hover lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)]"
    >
      <span className="min-w-0 space-y-0.5 lg:space-y-1">
        <span className="block truncate text-sm font-medium">{shift.till_name}</span>
        <span className="block truncate text-xs text-fg-2 lg:hidden">{inRow([shift.opened_by_name, shift.branch_name])}</span>
        <span className="num block truncate text-xs text-fg-3">{span(shift)}</span>
      </span>
      <span className="truncate text-sm text-fg-2 max-lg:hidden">{shift.opened_by_name}</span>
      <span className="truncate text-sm text-fg-2 max-lg:hidden">{shift.branch_name}</span>
      <span className="flex flex-col items-end gap-1">
        <Ending shift={shift} />
        {shift.counted_cash != null && <span className="num text-xs text-fg-3">{format.money(shift.counted_cash)}</span>}
      </span>
    </Link>
  )
})
