import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Skeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { openedLater } from '@/ui/later'
import { ConfirmDialog } from '@/ui/overlays/confirm-dialog'
import { Sheet } from '@/ui/overlays/sheet'
import { useSlidingSheet } from '@/ui/overlays/use-sliding-sheet'
import { promotionQuery, useDeletePromotion, type Promotion } from './queries'
import { StatusBadge, usePromotionWords } from './words'

const route = getRouteApi('/_shell/promotions/$id')

const PromotionEditor = openedLater(() => import('./promotion-editor').then((module) => module.PromotionEditor), {
  isOpen: ({ open }) => open,
  close: ({ onClose }) => onClose(),
})

/** One promotion: what it takes off, from when until when, and how much it was used. */
export function PromotionSheet() {
  const { t } = useTranslation('promotions')
  const { id } = route.useParams()
  const navigate = route.useNavigate()
  const sheet = useSlidingSheet(() => void navigate({ to: '/promotions', search: (search) => search, resetScroll: false }))
  const query = useQuery(promotionQuery(id))
  const mayManage = useMay('discounts.manage', query.data?.branch_id ?? undefined)
  return (
    <Sheet
      {...sheet}
      title={query.data?.name ?? t('promotion')}
      footer={query.data && mayManage && <Actions promotion={query.data} onDeleted={() => sheet.onOpenChange(false)} />}
    >
      {query.isPending && <Skeleton className="h-40 rounded-xl" />}
      {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Facts promotion={query.data} />}
    </Sheet>
  )
}

function Facts({ promotion }: { promotion: Promotion }) {
  const { t } = useTranslation('promotions')
  const format = useFormat()
  const words = usePromotionWords()
  const { usage_count: count, given_amount: given, created_by_name: author } = promotion
  const facts = [
    { label: t('value'), text: words.value(promotion) },
    { label: t('what'), text: words.target(promotion) },
    { label: t('branch'), text: promotion.branch_name ?? t('allBranches') },
    { label: t('time'), text: words.days(promotion) },
    ...(count == null
      ? []
      : [
          { label: t('sales'), text: format.number(count) },
          { label: t('given'), text: format.money(given ?? 0) },
        ]),
    ...(author ? [{ label: t('author'), text: author }] : []),
  ]
  return (
    <div className="space-y-4">
      <StatusBadge status={promotion.status} />
      <dl className="divide-y rounded-xl border px-3.5">
        {facts.map(({ label, text }) => (
          <div key={label} className="num flex justify-between gap-4 py-2.5 text-sm">
            <dt className="shrink-0 text-fg-3">{label}</dt>
            <dd className="text-end wrap-anywhere">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Actions({ promotion, onDeleted }: { promotion: Promotion; onDeleted: () => void }) {
  const { t } = useTranslation('promotions')
  const { t: common } = useTranslation()
  const [isEditing, setEditing] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const { mutate, isPending } = useDeletePromotion()
  return (
    <>
      <Button variant="ghost" onClick={() => setAsking(true)}>
        <Trash2 />
        {common('delete')}
      </Button>
      <Button variant="primary" onClick={() => setEditing(true)}>
        <Pencil />
        {common('edit')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('deleteTitle', { name: promotion.name })}
        description={t('deleteHint')}
        action={common('delete')}
        danger
        busy={isPending}
        onConfirm={() => mutate(promotion, { onSuccess: () => (setAsking(false), onDeleted()) })}
      />
      <PromotionEditor open={isEditing} onClose={() => setEditing(false)} promotion={promotion} />
    </>
  )
}
