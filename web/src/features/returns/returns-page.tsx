import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { Plus, RotateCcw, Search, SearchX } from 'lucide-react'
import { memo, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useBranchesFor, useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Button, buttonClass } from '@/ui/elements/button'
import { EmptyState } from '@/ui/feedback/states'
import { FilterText } from '@/ui/inputs/filter-text'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { PageHeader } from '@/ui/layout/page-header'
import { LongListCard } from '@/ui/lists/long-list-card'
import { RowList } from '@/ui/lists/row-list'
import { useLongList } from '@/ui/lists/use-long-list'
import { REASONS, returnsQuery, STATUSES, type Reason, type Return, type ReturnsSearch } from './queries'
import { ReturnBadge } from './words'

const route = getRouteApi('/_shell/returns')
const ROW = 72

function useChangeSearch() {
  const navigate = route.useNavigate()
  return (change: ReturnsSearch) => void navigate({ search: (search) => ({ ...search, ...change }), replace: true, resetScroll: false })
}

/** What came back, and what somebody asks to take back; the newest first. */
export function ReturnsPage() {
  const { t } = useTranslation('returns')
  const list = useLongList(returnsQuery(useDeferredValue(route.useSearch())))
  const count = list.total
  const mayTake = useMay('returns.create')
  return (
    <>
      <PageHeader
        title={t('title')}
        description={count === undefined ? undefined : t(list.isCapped ? 'countCapped' : 'count', { count })}
        actions={
          mayTake && (
            <Link to="/returns/new" className={buttonClass({ variant: 'primary' })}>
              <Plus />
              {t('take')}
            </Link>
          )
        }
      />
      <Filters />
      <LongListCard list={list} empty={<NoReturns />}>
        <RowList list={list} height={ROW}>
          {(one) => <Row one={one} />}
        </RowList>
      </LongListCard>
      <Outlet />
    </>
  )
}

function Filters() {
  const { t } = useTranslation('returns')
  const search = route.useSearch()
  const change = useChangeSearch()
  const branches = useBranchesFor('returns.view')
  return (
    <div className="mb-3 space-y-2.5 lg:mb-4">
      <Segmented
        label={t('status')}
        items={(['all', ...STATUSES] as const).map((value) => ({ value, label: t(`statuses.${value}`) }))}
        value={search.status ?? 'all'}
        onChange={(status) => change({ status: status === 'all' ? undefined : status })}
        className="sm:max-w-xl"
      />
      <div className="grid grid-cols-2 gap-2.5 lg:grid-cols-[1fr_13rem_13rem]">
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
        <Select<Reason | ''>
          label={t('reason')}
          items={[{ value: '', label: t('allReasons') }, ...REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))]}
          value={search.reason ?? ''}
          onChange={(reason) => change({ reason: reason || undefined })}
        />
      </div>
    </div>
  )
}

function NoReturns() {
  const { t } = useTranslation('returns')
  const search = route.useSearch()
  const change = useChangeSearch()
  const isFiltered = Object.values(search).some(Boolean)
  return (
    <EmptyState
      icon={isFiltered ? SearchX : RotateCcw}
      title={t(isFiltered ? 'empty.filtered' : 'empty.title')}
      description={t(isFiltered ? 'empty.filteredHint' : 'empty.description')}
      action={
        isFiltered ? (
          <Button onClick={() => change({ status: undefined, reason: undefined, branch: undefined, sale: undefined, q: undefined })}>{t('empty.clear')}</Button>
        ) : (
          <Link to="/sales" search={{}} className={buttonClass({ variant: 'primary' })}>
            {t('empty.sales')}
          </Link>
        )
      }
    />
  )
}

const Row = memo(function Row({ one }: { one: Return }) {
  const { t } = useTranslation('returns')
  const format = useFormat()
  const [first, ...others] = one.lines
  return (
    <Link
      to="/returns/$id"
      params={{ id: one.id }}
      search={(search) => search}
      resetScroll={false}
      className="grid h-full grid-cols-[minmax(0,1fr)_auto] items-center gap-3 px-4 hover:bg-hover active:bg-hover lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      <span className="min-w-0 space-y-1">
        <span className="block truncate text-sm font-medium">
          {first && format.goods(first.product_name, first.size)}
          {others.length > 0 && <span className="num text-xs text-fg-3"> +{format.number(others.length)}</span>}
        </span>
        <span className="num block truncate text-xs text-fg-3">
          {format.date(one.created_at)} · {t(`reasons.${one.reason}`)}
        </span>
      </span>
      <span className="num truncate text-sm text-fg-2 max-lg:hidden">
        <bdi>{one.sale_number}</bdi>
      </span>
      <span className="truncate text-sm text-fg-2 max-lg:hidden">{one.created_by_name}</span>
      <span className="flex flex-col items-end gap-1 lg:min-w-40">
        <b className="num text-sm font-semibold">{format.money(one.amount)}</b>
        <ReturnBadge status={one.status} />
      </span>
    </Link>
  )
})
