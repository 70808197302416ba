import { Banknote, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { EmptyState } from '@/ui/feedback/states'
import { LongListCard } from '@/ui/lists/long-list-card'
import { RowList } from '@/ui/lists/row-list'
import { useLongList } from '@/ui/lists/use-long-list'
import { printPage } from '@/ui/print-page'
import { fetchPayoutPage, payoutsQuery, type Payout } from './queries'
import { Earned } from './words'

const ROW = 72
const query = payoutsQuery()

/** What was paid to sellers. */
export function Payouts() {
  const { t } = useTranslation('commissions')
  const list = useLongList(query)
  return (
    <LongListCard list={list} empty={<EmptyState icon={Banknote} title={t('payouts.none')} description={t('payouts.noneHint')} />}>
      <RowList list={list} height={ROW}>
        {(payout) => <Row payout={payout} />}
      </RowList>
    </LongListCard>
  )
}

function Row({ payout }: { payout: Payout }) {
  const { t } = useTranslation('commissions')
  const format = useFormat()
  return (
    <div className="flex h-full items-center gap-3 px-4">
      <div className="min-w-0 grow space-y-0.5">
        <p className="truncate text-sm font-medium">{payout.seller_name}</p>
        <p className="num truncate text-xs text-fg-3">
          {t('payouts.number', { number: format.number(payout.number) })} · {format.date(payout.paid_on)}
          <span className="max-sm:hidden"> · {t('payouts.count', { count: payout.count })}</span>
        </p>
      </div>
      <Earned amount={payout.amount} className="shrink-0 text-sm" />
      <Button
        variant="ghost"
        size="icon"
        aria-label={t('payouts.print', { number: format.number(payout.number) })}
        onClick={() => void printPage(() => fetchPayoutPage(payout.id))}
      >
        <Printer />
      </Button>
    </div>
  )
}
