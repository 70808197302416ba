import { Link } from '@tanstack/react-router'
import { Coins } from 'lucide-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Skeleton } from '@/ui/feedback/skeleton'
import { EmptyState } from '@/ui/feedback/states'
import { Checkbox } from '@/ui/inputs/checkbox'
import { LongListCard } from '@/ui/lists/long-list-card'
import { useLongList } from '@/ui/lists/use-long-list'
import { useVirtualRows } from '@/ui/lists/virtual'
import { PayDialog } from './pay-dialog'
import { commissionsQuery, type Commission, type CommissionFilter } from './queries'
import { Earned, StatusBadge } from './words'

const ROW = 64

/** Commissions under the days on which they were earned. Those of one seller can be chosen, to pay them together. */
export function CommissionList({ filter }: { filter: CommissionFilter }) {
  const { t } = useTranslation('commissions')
  const list = useLongList(commissionsQuery(filter))
  const count = list.total ?? 0
  const { ref, rows, before, after, measure } = useVirtualRows<HTMLUListElement>({ count, height: ROW, onShow: list.show })
  const choice = useChoice(filter)
  return (
    <>
      <LongListCard list={list} empty={<EmptyState icon={Coins} title={t('none')} description={t(filter.own ? 'noneOwn' : 'noneAll')} />}>
        <ul ref={ref} style={{ paddingTop: before, paddingBottom: after }}>
          {rows.map(({ index }) => {
            const commission = list.row(index)
            const previous = index > 0 ? list.row(index - 1) : undefined
            const begins = commission !== undefined && (index === 0 || (previous !== undefined && previous.earned_on !== commission.earned_on))
            return (
              <li
                key={index}
                ref={measure}
                data-index={index}
                className="border-t first:border-t-0"
                {...(commission && { 'aria-setsize': count, 'aria-posinset': index + 1 })}
              >
                <Row commission={commission} begins={begins} own={filter.own} choice={choice} />
              </li>
            )
          })}
        </ul>
      </LongListCard>
      {choice.all.length > 0 && <ChosenBar choice={choice} />}
    </>
  )
}

/** What is chosen to be paid; nothing can be while several sellers are shown. */
function useChoice({ own, seller }: CommissionFilter) {
  const [chosen, setChosen] = useState<{ seller: string | undefined; all: readonly Commission[] }>({ seller, all: [] })
  const mayPay = useMay('commissions.pay')
  const all = chosen.seller === seller ? chosen.all : []
  return {
    all,
    canChoose: ({ status, branch_id }: Commission) => mayPay && !own && seller !== undefined && status === 'pending' && branch_id !== '',
    isChosen: ({ id }: Commission) => all.some((one) => one.id === id),
    toggle: (commission: Commission) =>
      setChosen({ seller, all: all.some(({ id }) => id === commission.id) ? all.filter(({ id }) => id !== commission.id) : [...all, commission] }),
    clear: () => setChosen({ seller, all: [] }),
  }
}
type Choice = ReturnType<typeof useChoice>

interface RowProps {
  commission: Commission | undefined
  /** Whether it is the first of its day. */
  begins: boolean
  own: boolean
  choice: Choice
}

const Row = memo(function Row({ commission, begins, own, choice }: RowProps) {
  const { t } = useTranslation('commissions')
  const format = useFormat()
  if (!commission) {
    return (
      <div data-waiting aria-hidden className="flex h-16 items-center justify-between gap-3 px-4">
        <Skeleton className="w-1/3" />
        <Skeleton className="w-20" />
      </div>
    )
  }
  const { sale_number: number, commission_rate: rate } = commission
  return (
    <>
      {begins && <h2 className="border-b bg-bg/60 px-4 py-2 text-xs font-medium text-fg-3">{format.longDate(commission.earned_on)}</h2>}
      <div className="flex items-center gap-2 px-4 hover:bg-hover">
        {choice.canChoose(commission) && (
          <Checkbox
            checked={choice.isChosen(commission)}
            onChange={() => choice.toggle(commission)}
            label={<span className="sr-only">{t('choose', { number })}</span>}
            className="-me-3"
          />
        )}
        <Link
          to="/commissions/$id"
          params={{ id: commission.id }}
          search={(search) => search}
          resetScroll={false}
          className="flex min-h-16 min-w-0 grow items-center justify-between gap-3 py-2"
        >
          <span className="min-w-0 space-y-0.5">
            <span className="block truncate text-sm font-medium">{own ? t(`kinds.${commission.kind}`) : commission.seller_name}</span>
            <span className="num block truncate text-xs text-fg-3">
              <bdi>{number}</bdi> · {format.percent(rate / 100)}
              {!own && ` · ${t(`kinds.${commission.kind}`)}`}
            </span>
          </span>
          <span className="flex shrink-0 flex-col items-end gap-1">
            <Earned amount={commission.commission_amount} className="text-sm" />
            <StatusBadge status={commission.status} />
          </span>
        </Link>
      </div>
    </>
  )
})

function ChosenBar({ choice }: { choice: Choice }) {
  const { t } = useTranslation('commissions')
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  const sum = choice.all.reduce((total, one) => total + one.commission_amount, 0)
  return (
    <div className="sticky bottom-20 z-10 mt-3 flex flex-wrap items-center justify-between gap-3 rounded-xl border bg-surface p-3 shadow-card lg:bottom-4">
      <p className="num text-sm">
        {t('chosen', { count: choice.all.length })} <Earned amount={sum} />
      </p>
      <div className="flex gap-2">
        <Button variant="ghost" onClick={choice.clear}>
          {t('clear')}
        </Button>
        <Button variant="primary" disabled={sum < 0} onClick={() => setAsking(true)}>
          {t('pay.action')}
        </Button>
      </div>
      <PayDialog
        open={isAsking}
        onOpenChange={setAsking}
        name={choice.all[0]?.seller_name ?? ''}
        amount={format.money(sum)}
        count={choice.all.length}
        what={{ ids: choice.all.map(({ id }) => id) }}
        onPaid={choice.clear}
      />
    </div>
  )
}
