import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Card, CardHeader } from '@/ui/layout/card'
import { Select } from '@/ui/inputs/select'
import { PayDialog } from './pay-dialog'
import { summaryQuery, type CommissionSummary } from './queries'
import type { Span } from './spans'
import { Earned } from './words'

type Seller = CommissionSummary['by_seller'][number]
const route = getRouteApi('/_shell/commissions')

/** What each seller earned. One of them can be chosen, or paid what is pending of these days. */
export function Sellers({ span }: { span: Span | null }) {
  const { t } = useTranslation('commissions')
  const { seller, status } = route.useSearch()
  const navigate = route.useNavigate()
  const { data } = useQuery(summaryQuery({ own: false, span }))
  const sellers = data?.by_seller ?? []
  const change = (part: { seller?: string | undefined; status?: 'pending' | 'paid' | undefined }) =>
    void navigate({ search: (search) => ({ ...search, ...part }), replace: true, resetScroll: false })
  if (sellers.length === 0) return null
  return (
    <>
      <Card className="mb-4 overflow-hidden">
        <CardHeader title={t('bySeller')} className="pb-3" />
        <ul className="divide-y border-t">
          {sellers.map((one) => (
            <SellerRow
              key={one.seller_id}
              seller={one}
              span={span}
              isChosen={one.seller_id === seller}
              onChoose={() => change({ seller: one.seller_id === seller ? undefined : one.seller_id })}
            />
          ))}
        </ul>
      </Card>
      <div className="mb-3 grid grid-cols-2 gap-2.5 sm:max-w-md">
        <Select
          label={t('seller')}
          items={[{ value: '', label: t('allSellers') }, ...sellers.map((one) => ({ value: one.seller_id, label: one.seller_name }))]}
          value={seller ?? ''}
          onChange={(chosen) => change({ seller: chosen || undefined })}
        />
        <Select<'' | 'pending' | 'paid'>
          label={t('state')}
          items={[
            { value: '', label: t('allStates') },
            { value: 'pending', label: t('states.pending') },
            { value: 'paid', label: t('states.paid') },
          ]}
          value={status ?? ''}
          onChange={(chosen) => change({ status: chosen || undefined })}
        />
      </div>
    </>
  )
}

interface SellerRowProps {
  seller: Seller
  span: Span | null
  isChosen: boolean
  onChoose: () => void
}

function SellerRow({ seller, span, isChosen, onChoose }: SellerRowProps) {
  const { t } = useTranslation('commissions')
  const format = useFormat()
  const mayPay = useMay('commissions.pay')
  const [isAsking, setAsking] = useState(false)
  const { pending_count: count, pending_amount: pending } = seller
  return (
    <li className={cn('flex items-center gap-3 px-4 py-2.5 sm:px-5', isChosen && 'bg-brand-soft')}>
      <button type="button" aria-pressed={isChosen} onClick={onChoose} className="min-h-11 min-w-0 grow cursor-pointer text-start">
        <span className="block truncate text-sm font-medium">{seller.seller_name}</span>
        <span className="num block text-xs text-fg-3">
          {t('figures.earned')} {format.money(seller.amount)}
          <span className="max-sm:hidden">
            {' · '}
            {t('figures.paid')} {format.money(seller.paid_amount)}
          </span>
        </span>
      </button>
      <Earned amount={pending} className="shrink-0 text-sm" />
      {mayPay && count > 0 && pending >= 0 && (
        <Button size="sm" className="shrink-0 max-lg:h-11" onClick={() => setAsking(true)}>
          {t('pay.short')}
        </Button>
      )}
      <PayDialog
        open={isAsking}
        onOpenChange={setAsking}
        name={seller.seller_name}
        amount={format.money(pending)}
        count={count}
        what={{ seller_id: seller.seller_id, ...(span && { start_date: span.from, end_date: span.to }) }}
      />
    </li>
  )
}
