import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { History, RotateCw, SearchX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Entry } from '@/audit/entry'
import { auditQuery, type AuditEntry } from '@/audit/queries'
import { cn } from '@/lib/cn'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Button, buttonClass } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { AuditFilters, useChangeSearch } from './audit-filters'
import { byDay } from './days'

const route = getRouteApi('/_shell/audit')
const PAGE = 50

export function AuditPage() {
  const { t } = useTranslation(['audit', 'common'])
  const search = route.useSearch()
  const timeZone = useSession()?.organization.timeZone
  const format = useFormat()
  const query = useInfiniteQuery(auditQuery(search, PAGE))
  const entries = query.data?.pages.flatMap((page) => page.rows) ?? []
  const page = query.data?.pages[0]?.page
  const count = page?.total
  return (
    <>
      <PageHeader
        title={t('title')}
        {...(count != null && { description: t(page?.total_capped ? 'countCapped' : 'count', { count }) })}
        actions={
          <Button busy={query.isRefetching && !query.isPlaceholderData} onClick={() => void query.refetch()}>
            <RotateCw />
            {t('refresh')}
          </Button>
        }
      />
      <AuditFilters />
      <Card className={cn('overflow-hidden transition-opacity', query.isPlaceholderData && 'opacity-60')} aria-busy={query.isFetching}>
        {query.isPending && <SkeletonRows rows={10} />}
        {query.isError && entries.length === 0 && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && entries.length === 0 && <Nothing />}
        {byDay(entries, timeZone).map(({ day, entries: ofDay }, index) => (
          <section key={day} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`} className={cn('border-b bg-bg/60 px-4 py-2 text-xs font-medium text-fg-3 dark:bg-muted/40', index > 0 && 'border-t')}>
              {format.longDate(day)}
            </h2>
            <div className="divide-y">
              {ofDay.map((entry) => (
                <Entry key={entry.id} entry={entry} actions={<Ways entry={entry} />} />
              ))}
            </div>
          </section>
        ))}
        {query.isError && entries.length > 0 && <ErrorState error={query.error} onRetry={() => void query.fetchNextPage()} className="border-t" />}
        {query.hasNextPage && !query.isError && (
          <div className="border-t p-3 text-center">
            <Button variant="ghost" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('showMore', { ns: 'common' })}
            </Button>
          </div>
        )}
      </Card>
    </>
  )
}

function Nothing() {
  const { t } = useTranslation('audit')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isFiltered = Object.values(search).some(Boolean)
  return (
    <EmptyState
      icon={isFiltered ? SearchX : History}
      title={t(isFiltered ? 'empty.filtered' : 'empty.title')}
      description={t(isFiltered ? 'empty.filteredHint' : 'empty.hint')}
      action={isFiltered && <Button onClick={() => void navigate({ search: {}, replace: true })}>{t('clear')}</Button>}
    />
  )
}

/** The links of an entry: to its record, the record's history and everything the member did. */
function Ways({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit')
  const { record } = route.useSearch()
  const change = useChangeSearch()
  const { entity_id: id, entity_type: type, user_id: member } = entry
  return (
    <>
      {entry.action !== 'delete' && id && <RecordLink type={type} id={id} />}
      {id && type !== 'session' && record !== id && (
        <Button
          size="sm"
          className="max-lg:h-11"
          onClick={() =>
            change({ record: id, type, action: undefined, member: undefined, important: undefined, range: undefined, from: undefined, to: undefined })
          }
        >
          {t('wholeHistory')}
        </Button>
      )}
      {member && (
        <Button size="sm" className="max-lg:h-11" onClick={() => change({ member, record: undefined })}>
          {t('allOfMember')}
        </Button>
      )}
    </>
  )
}

function RecordLink({ type, id }: { type: string; id: string }) {
  const { t } = useTranslation('common')
  const seesProducts = useMay('products.view')
  const seesSales = useMay('sales.view')
  const managesCatalogue = useMay('catalog.manage')
  const managesBranches = useMay('branches.manage')
  const changesSettings = useMay('organization.update')
  const className = buttonClass({ size: 'sm', className: 'max-lg:h-11' })
  if (type === 'product' && seesProducts) return <Link to="/products/$id" params={{ id }} className={className}>{t('open')}</Link>
  if (type === 'sale' && seesSales) return <Link to="/sales/$id" params={{ id }} className={className}>{t('open')}</Link>
  if (type === 'branch' && managesBranches) return <Link to="/branches" search={{ edit: id }} className={className}>{t('open')}</Link>
  if (type === 'organization' && changesSettings) return <Link to="/settings" className={className}>{t('open')}</Link>
  const tab = type === 'category' ? 'categories' : type === 'collection' ? 'collections' : type === 'size' ? 'sizes' : null
  if (tab && managesCatalogue) return <Link to="/catalogue" search={{ tab, edit: id }} className={className}>{t('open')}</Link>
  return null
}
