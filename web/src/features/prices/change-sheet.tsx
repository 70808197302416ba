import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { CircleAlert, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText, isApiError } from '@/api/errors'
import { inRow } from '@/lib/text/direction'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { ConfirmDialog } from '@/ui/overlays/confirm-dialog'
import { Sheet } from '@/ui/overlays/sheet'
import { useSlidingSheet } from '@/ui/overlays/use-sliding-sheet'
import { PriceList } from './price-list'
import { changeQuery, itemsQuery, useUndo } from './queries'
import { changedSince, priceCount, type PriceChange } from './rule'
import { usePriceWords } from './words'

const route = getRouteApi('/_shell/prices/$id')

/** One change with every price, and the button to undo it. */
export function ChangeSheet() {
  const { t } = useTranslation('prices')
  const { id } = route.useParams()
  const navigate = route.useNavigate()
  const words = usePriceWords()
  const sheet = useSlidingSheet(() => void navigate({ to: '/prices', search: (search) => search, resetScroll: false }))
  const [isAsking, setAsking] = useState(false)
  const query = useQuery(changeQuery(id))
  const undo = useUndo()
  const change = query.data

  function confirm() {
    undo.mutate(id, {
      onSuccess: () => showToast(t('undoDone')),
      onSettled: () => setAsking(false),
    })
  }

  return (
    <Sheet
      {...sheet}
      title={change ? words.title(change) : t('change')}
      footer={
        change &&
        !change.undone_at && (
          <Button size="lg" onClick={() => setAsking(true)}>
            <Undo2 className="rtl:-scale-x-100" />
            {t('undo')}
          </Button>
        )
      }
    >
      {query.isPending && <SkeletonRows rows={6} />}
      {query.isError && !change && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {undo.isError && <Refused error={undo.error} />}
      {change && <Details change={change} />}
      {change && (
        <ConfirmDialog
          open={isAsking}
          onOpenChange={setAsking}
          title={t('undoConfirm', { count: priceCount(change) })}
          description={t('undoConfirmHint')}
          action={t('undo')}
          busy={undo.isPending}
          onConfirm={confirm}
        />
      )}
    </Sheet>
  )
}

function Details({ change }: { change: PriceChange }) {
  const { t } = useTranslation('prices')
  const format = useFormat()
  const words = usePriceWords()
  const scope = words.scope(change)
  return (
    <div className="space-y-4">
      <div className="space-y-1 text-sm">
        <p className="num">
          {[words.rounding(change), t('products', { count: change.product_count }), t('prices', { count: priceCount(change) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {scope && <p className="num">{scope}</p>}
        <p className="num text-fg-3">{inRow([change.created_at && format.dateTime(change.created_at), change.created_by_name])}</p>
        {change.undone_at && <Badge>{t('undoneAt', { time: format.dateTime(change.undone_at) })}</Badge>}
      </div>
      <div className="-mx-4 border-y lg:-mx-5">
        <AllPrices change={change} />
      </div>
    </div>
  )
}

/** All prices of a change: those that it came with, and more of a long one on demand. */
function AllPrices({ change }: { change: PriceChange }) {
  const [isAsked, setAsked] = useState(false)
  const query = useInfiniteQuery({ ...itemsQuery(change.id ?? ''), enabled: isAsked })
  const loaded = query.data?.pages.flatMap((page) => page.rows) ?? []
  const items = loaded.length > change.items.length ? loaded : change.items
  const isMissing = isAsked && !query.isError && query.hasNextPage && loaded.length <= change.items.length
  const { fetchNextPage, isFetching } = query
  useEffect(() => {
    if (isMissing && !isFetching) void fetchNextPage()
  }, [isMissing, isFetching, fetchNextPage])
  function more() {
    if (isAsked) void fetchNextPage()
    else setAsked(true)
  }
  return (
    <>
      <PriceList items={items} count={priceCount(change)} busy={isFetching} onMore={more} />
      {query.isError && <ErrorState error={query.error} onRetry={more} className="border-t" />}
    </>
  )
}

/** Why the old prices could not be restored, and which prices prevent it. */
function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation('prices')
  const words = usePriceWords()
  const { items, count } = isApiError(error, 'STALE_VERSION') ? changedSince(error.details) : { items: [], count: 0 }
  return (
    <div role="alert" className="mb-4 space-y-2 rounded-xl bg-bad-soft p-3.5 text-sm text-bad">
      <p className="flex items-start gap-2 font-medium">
        <CircleAlert className="mt-0.5 size-4 shrink-0" />
        {isApiError(error, 'STALE_VERSION') ? t('undoStale') : isApiError(error, 'INVALID_TRANSITION') ? t('undoTwice') : errorText(error)}
      </p>
      {items.length > 0 && (
        <>
          <ul className="list-disc space-y-0.5 ps-9 text-fg">
            {items.slice(0, 8).map((item) => (
              <li key={`${item.product_id}${item.variant_id ?? ''}${item.field}`}>
                <Link to="/products/$id" params={{ id: item.product_id }} className="underline">
                  {item.product_name}
                </Link>{' '}
                <span className="num text-fg-2">{words.which(item)}</span>
              </li>
            ))}
          </ul>
          {count > 8 && <p className="ps-6 text-fg-2">{t('andOthers', { count: count - 8 })}</p>}
          <p className="ps-6 text-fg-2">{t('undoStaleHint')}</p>
        </>
      )}
    </div>
  )
}
