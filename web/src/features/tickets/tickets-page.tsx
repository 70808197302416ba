import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Columns3, Inbox, LifeBuoy, List, Plus, SearchX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useMay } from '@/session/rights'
import { Button, buttonClass } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { Segmented } from '@/ui/inputs/segmented'
import { Card } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { Board } from './list/board'
import { BulkBar } from './list/bulk-bar'
import { Filters } from './list/filters'
import { ListContext, useList } from './list/list-state'
import { SavedTabs } from './list/tabs'
import { TicketCards, TicketTable } from './list/ticket-list'
import { ticketsQuery } from './queries/list'
import { narrowing, type TicketSearch } from './queries/search'

const queueRoute = getRouteApi('/_shell/tickets')
const mineRoute = getRouteApi('/_shell/tickets/mine')

/** The tickets of the person's branches. */
export function QueuePage() {
  const { t } = useTranslation('tickets')
  const { view = 'table', ...search } = queueRoute.useSearch()
  const navigate = queueRoute.useNavigate()
  const change = (part: TicketSearch) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  const replace = (next: TicketSearch) => void navigate({ search: { ...next, view: view === 'board' ? view : undefined }, resetScroll: false })
  return (
    <ListContext value={{ who: 'queue', search, change, replace }}>
      <PageHeader title={t('queue')} actions={<NewTicketLink />} />
      <SavedTabs />
      <Card className="overflow-clip">
        <Filters>
          <Segmented
            label={t('view')}
            className="h-(--field) shrink-0 items-stretch [&>*]:h-auto max-lg:[&>*]:min-w-11"
            items={[
              { value: 'table', label: <><List aria-hidden /><span className="sr-only">{t('table')}</span></> },
              { value: 'board', label: <><Columns3 aria-hidden /><span className="sr-only">{t('board')}</span></> },
            ]}
            value={view}
            onChange={(chosen: 'table' | 'board') =>
              void navigate({ search: (before) => ({ ...before, view: chosen === 'board' ? chosen : undefined }), replace: true })
            }
          />
        </Filters>
        {view === 'board' ? <Board /> : <TicketRows />}
      </Card>
    </ListContext>
  )
}

/** The person's own tickets in any branch. */
export function MyTicketsPage() {
  const { t } = useTranslation('tickets')
  const search = mineRoute.useSearch()
  const navigate = mineRoute.useNavigate()
  const change = (part: TicketSearch) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  const replace = (next: TicketSearch) => void navigate({ search: next, resetScroll: false })
  return (
    <ListContext value={{ who: 'mine', search, change, replace }}>
      <PageHeader title={t('mine')} actions={<NewTicketLink />} />
      <Card className="overflow-clip">
        <Filters />
        <TicketRows />
      </Card>
    </ListContext>
  )
}

function NewTicketLink() {
  const { t } = useTranslation('tickets')
  if (!useMay('tickets.create')) return null
  return (
    <Link to="/tickets/new" className={buttonClass({ variant: 'primary' })}>
      <Plus />
      {t('new')}
    </Link>
  )
}

function TicketRows() {
  const { t } = useTranslation(['tickets', 'common'])
  const { who, search } = useList()
  const mayWork = useMay('tickets.work') && who === 'queue'
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const tickets = useInfiniteQuery(ticketsQuery(who, search))
  const rows = tickets.data?.pages.flatMap((page) => page.rows) ?? []
  const choose = (ids: readonly string[], on: boolean) =>
    setChosen((before) => {
      const after = new Set(before)
      for (const id of ids) {
        if (on) after.add(id)
        else after.delete(id)
      }
      return after
    })
  if (tickets.isPending) return <SkeletonRows rows={8} />
  if (tickets.isError && rows.length === 0) return <ErrorState error={tickets.error} onRetry={() => void tickets.refetch()} />
  if (rows.length === 0) return <Nothing />
  const selection = mayWork ? { chosen, choose } : undefined
  // Tickets that are no longer shown are no longer selected.
  const inSight = rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  return (
    <>
      <div className={cn('transition-opacity', tickets.isPlaceholderData && 'opacity-60')}>
        <TicketTable tickets={rows} selection={selection} />
        <TicketCards tickets={rows} selection={selection} />
        {tickets.isFetchNextPageError && <ErrorState className="border-t" error={tickets.error} onRetry={() => void tickets.fetchNextPage()} />}
        {tickets.hasNextPage && !tickets.isFetchNextPageError && (
          <div className="border-t p-3 text-center">
            <Button busy={tickets.isFetchingNextPage} onClick={() => void tickets.fetchNextPage()}>
              {t('showMore', { ns: 'common' })}
            </Button>
          </div>
        )}
      </div>
      {inSight.length > 0 && <BulkBar ids={inSight} onDone={() => setChosen(new Set())} />}
    </>
  )
}

function Nothing() {
  const { t } = useTranslation('tickets')
  const { who, search, replace } = useList()
  if (narrowing(search) > 0 || search.q) {
    return (
      <EmptyState
        icon={SearchX}
        title={t('nothing.title')}
        description={t('nothing.description')}
        action={<Button onClick={() => replace({})}>{t('clear')}</Button>}
      />
    )
  }
  return <EmptyState icon={who === 'mine' ? LifeBuoy : Inbox} title={t(`empty.${who}`)} description={t(`empty.${who}Hint`)} action={<NewTicketLink />} />
}
