import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { HandCoins, Plus, Search, SearchX } from 'lucide-react'
import { memo, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useBranchesFor, useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Button, buttonClass } from '@/ui/elements/button'
import { Skeleton } from '@/ui/feedback/skeleton'
import { EmptyState } from '@/ui/feedback/states'
import { FilterText } from '@/ui/inputs/filter-text'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { openedLater } from '@/ui/later'
import { Card } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { LongListCard } from '@/ui/lists/long-list-card'
import { RowList } from '@/ui/lists/row-list'
import { useLongList } from '@/ui/lists/use-long-list'
import { debtsQuery, RANGES, STATES, totalsQuery, type Debt, type DebtsSearch } from './queries'
import { DebtBadge, useDueText } from './words'

const route = getRouteApi('/_shell/debts')
const ROW = 68

const OldDebtSheet = openedLater(() => import('./old-debt-sheet').then((module) => module.OldDebtSheet), {
  isOpen: ({ open }) => open,
  close: ({ onClose }) => onClose(),
})

function useChangeSearch() {
  const navigate = route.useNavigate()
  return (change: DebtsSearch & { edit?: 'new' | undefined }) => void navigate({ search: (search) => ({ ...search, ...change }), replace: true, resetScroll: false })
}

/** What customers owe; those who are overdue longest come first. */
export function DebtsPage() {
  const { t } = useTranslation('debts')
  const search = route.useSearch()
  const change = useChangeSearch()
  const list = useLongList(debtsQuery(useDeferredValue(search)))
  const mayEnter = useMay('debts.create')
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayEnter && (
            <Button onClick={() => change({ edit: 'new' })}>
              <Plus />
              {t('old.add')}
            </Button>
          )
        }
      />
      <Totals branch={search.branch} />
      <Filters />
      <LongListCard list={list} empty={<NoDebts />}>
        <RowList list={list} height={ROW}>
          {(debt) => <Row debt={debt} />}
        </RowList>
      </LongListCard>
      <OldDebtSheet open={search.edit === 'new'} onClose={() => change({ edit: undefined })} />
      <Outlet />
    </>
  )
}

/** What is owed today in all, and how much of it is late. */
function Totals({ branch }: { branch: string | undefined }) {
  const { t } = useTranslation('debts')
  const format = useFormat()
  const { data } = useQuery(totalsQuery(branch))
  const figures = [
    { label: t('owed'), amount: data?.totals.remaining_amount, count: data?.totals.count, isBad: false },
    { label: t('overdue'), amount: data?.totals.overdue_amount, count: data?.totals.overdue_count, isBad: true },
  ]
  return (
    <div className="mb-3 grid grid-cols-2 gap-2.5 lg:mb-4">
      {figures.map(({ label, amount, count, isBad }) => (
        <Card key={label} className="min-w-0 px-4 py-3">
          <p className="text-xs text-fg-3">{label}</p>
          {amount === undefined ? (
            <Skeleton className="mt-2 h-6 w-24" />
          ) : (
            <p className={cn('num text-lg font-semibold tracking-tight wrap-anywhere lg:text-xl', isBad && amount > 0 && 'text-bad')}>{format.money(amount)}</p>
          )}
          <p className="num text-xs text-fg-3">{count !== undefined && t('count', { count })}</p>
        </Card>
      ))}
    </div>
  )
}

function Filters() {
  const { t } = useTranslation('debts')
  const search = route.useSearch()
  const change = useChangeSearch()
  const branches = useBranchesFor('debts.view')
  return (
    <div className="mb-3 space-y-2.5 lg:mb-4">
      <Segmented
        label={t('state')}
        items={STATES.map((value) => ({ value, label: t(`filters.${value}`) }))}
        value={search.state ?? 'open'}
        onChange={(state) => change({ state: state === 'open' ? undefined : state })}
        className="sm:max-w-xl"
      />
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
        <Select<(typeof RANGES)[number] | ''>
          label={t('range')}
          items={[{ value: '', label: t('ranges.any') }, ...RANGES.map((value) => ({ value, label: t(`ranges.${value}`) }))]}
          value={search.range ?? ''}
          onChange={(range) => change({ range: range || undefined })}
        />
      </div>
      {search.customer && (
        <Button size="sm" onClick={() => change({ customer: undefined })}>
          {t('allCustomers')}
        </Button>
      )}
    </div>
  )
}

function NoDebts() {
  const { t } = useTranslation('debts')
  const { edit: _edit, ...filters } = route.useSearch()
  const change = useChangeSearch()
  const maySell = useMay('sales.create')
  const isFiltered = Object.values(filters).some(Boolean)
  return (
    <EmptyState
      icon={isFiltered ? SearchX : HandCoins}
      title={t(isFiltered ? 'empty.filtered' : 'empty.title')}
      description={t(isFiltered ? 'empty.filteredHint' : 'empty.description')}
      action={
        isFiltered ? (
          <Button onClick={() => change({ state: undefined, range: undefined, branch: undefined, customer: undefined, q: undefined })}>{t('empty.clear')}</Button>
        ) : (
          maySell && (
            <Link to="/sell" search={{}} className={buttonClass({ variant: 'primary' })}>
              {t('empty.sell')}
            </Link>
          )
        )
      }
    />
  )
}

const Row = memo(function Row({ debt }: { debt: Debt }) {
  const format = useFormat()
  const due = useDueText()
  const isOpen = debt.remaining_amount > 0
  return (
    <Link
      to="/debts/$id"
      params={{ id: debt.id }}
      search={(search) => search}
      resetScroll={false}
      className="grid h-full grid-cols-[minmax(0,1fr)_auto] items-center gap-3 px-4 hover:bg-hover active:bg-hover lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      <span className="min-w-0 space-y-1">
        <span className="block truncate text-sm font-medium">{debt.customer_name}</span>
        <span className="num block truncate text-xs text-fg-3 max-lg:hidden">
          <bdi dir="ltr">{debt.customer_phone}</bdi>
        </span>
        <span className="num block truncate text-xs text-fg-3 lg:hidden">{due(debt)}</span>
      </span>
      <span className="num truncate text-sm text-fg-2 max-lg:hidden">{due(debt)}</span>
      <span className="truncate text-sm text-fg-2 max-lg:hidden">{debt.branch_name}</span>
      <span className="flex flex-col items-end gap-1 lg:min-w-44">
        <b className="num text-sm font-semibold">{format.money(isOpen ? debt.remaining_amount : debt.total_amount)}</b>
        <DebtBadge debt={debt} />
      </span>
    </Link>
  )
})
