import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { BadgePercent, Plus, Search, SearchX } from 'lucide-react'
import { memo, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useBranchesFor, useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { EmptyState } from '@/ui/feedback/states'
import { FilterText } from '@/ui/inputs/filter-text'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { openedLater } from '@/ui/later'
import { PageHeader } from '@/ui/layout/page-header'
import { LongListCard } from '@/ui/lists/long-list-card'
import { RowList } from '@/ui/lists/row-list'
import { useLongList } from '@/ui/lists/use-long-list'
import { promotionsQuery, STATES, type Promotion, type PromotionsSearch } from './queries'
import { StatusBadge, usePromotionWords } from './words'

const route = getRouteApi('/_shell/promotions')
const ROW = 84

const PromotionEditor = openedLater(() => import('./promotion-editor').then((module) => module.PromotionEditor), {
  isOpen: ({ open }) => open,
  close: ({ onClose }) => onClose(),
})

function useChangeSearch() {
  const navigate = route.useNavigate()
  return (change: PromotionsSearch & { edit?: 'new' | undefined }) => void navigate({ search: (search) => ({ ...search, ...change }), replace: true, resetScroll: false })
}

/** The promotions of the shop; those that start last come first. */
export function PromotionsPage() {
  const { t } = useTranslation('promotions')
  const search = route.useSearch()
  const change = useChangeSearch()
  const list = useLongList(promotionsQuery(useDeferredValue(search)))
  const mayManage = useMay('discounts.manage')
  const create = mayManage && (
    <Button variant="primary" onClick={() => change({ edit: 'new' })}>
      <Plus />
      {t('new')}
    </Button>
  )
  const isFiltered = Boolean(search.state || search.branch || search.q)
  return (
    <>
      <PageHeader title={t('title')} actions={create} />
      <Filters />
      <LongListCard
        list={list}
        empty={
          <EmptyState
            icon={isFiltered ? SearchX : BadgePercent}
            title={t(isFiltered ? 'emptyFiltered' : 'empty')}
            description={t('emptyHint')}
            action={isFiltered ? <Button onClick={() => change({ state: undefined, branch: undefined, q: undefined })}>{t('clear')}</Button> : create}
          />
        }
      >
        <RowList list={list} height={ROW}>
          {(promotion) => <Row promotion={promotion} />}
        </RowList>
      </LongListCard>
      <PromotionEditor open={search.edit === 'new'} onClose={() => change({ edit: undefined })} promotion={undefined} />
      <Outlet />
    </>
  )
}

function Filters() {
  const { t } = useTranslation('promotions')
  const search = route.useSearch()
  const change = useChangeSearch()
  const branches = useBranchesFor('discounts.view')
  return (
    <div className="mb-3 space-y-2.5 lg:mb-4">
      <Segmented
        label={t('state')}
        items={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        value={search.state ?? 'all'}
        onChange={(state) => change({ state: state === 'all' ? undefined : state })}
        className="sm:max-w-xl"
      />
      <div className="grid gap-2.5 sm:grid-cols-[1fr_13rem]">
        <FilterText
          label={t('search', { ns: 'common' })}
          placeholder={t('name')}
          icon={<Search />}
          value={search.q ?? ''}
          onChange={(q) => change({ q: q || undefined })}
        />
        {branches.length > 1 && (
          <Select
            label={t('branch')}
            items={[{ value: '', label: t('allBranches') }, ...branches.map(({ id, name }) => ({ value: id, label: name }))]}
            value={search.branch ?? ''}
            onChange={(branch) => change({ branch: branch || undefined })}
          />
        )}
      </div>
    </div>
  )
}

const Row = memo(function Row({ promotion }: { promotion: Promotion }) {
  const { t } = useTranslation('promotions')
  const format = useFormat()
  const words = usePromotionWords()
  const { usage_count: count, given_amount: given } = promotion
  const use = count == null ? '' : t('used', { count, amount: format.money(given ?? 0) })
  return (
    <Link
      to="/promotions/$id"
      params={{ id: promotion.id }}
      search={(search) => search}
      resetScroll={false}
      className="grid h-full grid-cols-[minmax(0,1fr)_auto] items-center gap-3 px-4 hover:bg-hover active:bg-hover lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_13rem]"
    >
      <span className="min-w-0 space-y-0.5">
        <span className="block truncate text-sm font-medium">{promotion.name}</span>
        <span className="block truncate text-xs text-fg-3">{words.target(promotion)}</span>
        <span className="num block truncate text-xs text-fg-3 lg:hidden">{words.days(promotion)}</span>
      </span>
      <span className="num truncate text-xs text-fg-2 max-lg:hidden">{words.days(promotion)}</span>
      <span className="num truncate text-xs text-fg-2 max-lg:hidden">{use}</span>
      <span className="flex flex-col items-end gap-1">
        <b className="num text-sm font-semibold">{words.value(promotion)}</b>
        <StatusBadge status={promotion.status} />
      </span>
    </Link>
  )
})
