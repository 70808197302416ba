import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Contact, Plus, Search, SearchX, Undo2 } from 'lucide-react'
import { memo, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { EmptyState } from '@/ui/feedback/states'
import { FilterText } from '@/ui/inputs/filter-text'
import { openedLater } from '@/ui/later'
import { PageHeader } from '@/ui/layout/page-header'
import { LongListCard } from '@/ui/lists/long-list-card'
import { RowList } from '@/ui/lists/row-list'
import { useLongList } from '@/ui/lists/use-long-list'
import { customersQuery, restoreCustomer, type Customer } from './queries'

const route = getRouteApi('/_shell/customers')
const ROW = 64

const CustomerEditor = openedLater(() => import('./customer-editor').then((module) => module.CustomerEditor), {
  isOpen: ({ open }) => open,
  close: ({ onClose }) => onClose(),
})

export function CustomersPage() {
  const { t } = useTranslation('debts')
  const { edit, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: { q?: string | undefined; deleted?: boolean | undefined; edit?: 'new' | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  const list = useLongList(customersQuery(useDeferredValue(search)))
  const mayCreate = useMay('customers.create')
  const mayDelete = useMay('customers.delete')
  const count = list.total
  return (
    <>
      <PageHeader
        title={t('customers.title')}
        description={count === undefined ? undefined : t('customers.count', { count })}
        actions={
          mayCreate && (
            <Button variant="primary" onClick={() => change({ edit: 'new' })}>
              <Plus />
              {t('customers.new')}
            </Button>
          )
        }
      />
      <div className="mb-3 flex gap-2.5 lg:mb-4">
        <FilterText
          label={t('search', { ns: 'common' })}
          placeholder={t('customers.searchHint')}
          icon={<Search />}
          value={search.q ?? ''}
          onChange={(q) => change({ q: q || undefined })}
        />
        {mayDelete && (
          <Button
            aria-pressed={search.deleted ?? false}
            className="h-(--field) aria-pressed:border-brand aria-pressed:text-brand-ink"
            onClick={() => change({ deleted: search.deleted ? undefined : true })}
          >
            {t('customers.deletedOnes')}
          </Button>
        )}
      </div>
      <LongListCard
        list={list}
        empty={
          <EmptyState
            icon={search.q ? SearchX : Contact}
            title={t(search.q ? 'customers.nothing' : search.deleted ? 'customers.noneDeleted' : 'customers.none')}
            {...(!search.deleted && { description: t(search.q ? 'customers.nothingHint' : 'customers.noneHint') })}
            action={
              search.q ? (
                <Button onClick={() => change({ q: undefined })}>{t('empty.clear')}</Button>
              ) : (
                mayCreate && !search.deleted && <Button onClick={() => change({ edit: 'new' })}>{t('customers.new')}</Button>
              )
            }
          />
        }
      >
        <RowList list={list} height={ROW}>
          {(customer) => <Row customer={customer} isDeleted={search.deleted ?? false} />}
        </RowList>
      </LongListCard>
      {edit === 'new' && <CustomerEditor open customer={undefined} onClose={() => change({ edit: undefined })} />}
    </>
  )
}

const Row = memo(function Row({ customer, isDeleted }: { customer: Customer; isDeleted: boolean }) {
  const { t } = useTranslation('debts')
  const format = useFormat()
  const client = useQueryClient()
  const owed = customer.owed ?? 0
  const who = (
    <span className="min-w-0 space-y-0.5">
      <span className="block truncate text-sm font-medium">{customer.name}</span>
      <span className="num block text-xs text-fg-3">
        <bdi dir="ltr">{customer.phone}</bdi>
      </span>
    </span>
  )
  if (isDeleted) {
    return (
      <div className="flex h-full items-center justify-between gap-3 px-4">
        {who}
        <Button size="sm" aria-label={t('customers.restoreOf', { name: customer.name })} onClick={() => void restoreCustomer(client, customer)}>
          <Undo2 />
          {t('restore', { ns: 'common' })}
        </Button>
      </div>
    )
  }
  return (
    <Link to="/customers/$id" params={{ id: customer.id }} className="flex h-full items-center justify-between gap-3 px-4 hover:bg-hover active:bg-hover">
      {who}
      {owed > 0 && (
        <span className="shrink-0 text-end">
          <span className="block text-2xs text-fg-3">{t('owes')}</span>
          <b className="num text-sm font-semibold">{format.money(owed)}</b>
        </span>
      )}
    </Link>
  )
})
