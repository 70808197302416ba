import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ArrowDown, Calculator, CircleAlert, History, Info, TrendingDown, TrendingUp } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText, isApiError } from '@/api/errors'
import { stored } from '@/lib/browser/stored'
import { useDebounced } from '@/lib/time/use-debounced'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { Field } from '@/ui/inputs/field'
import { NumberField } from '@/ui/inputs/number-field'
import { Segmented } from '@/ui/inputs/segmented'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { ConfirmDialog } from '@/ui/overlays/confirm-dialog'
import { Choice } from './choice'
import { PriceList } from './price-list'
import { goodsQuery, previewQuery, useChangePrices } from './queries'
import { changeOf, EMPTY_PLAN, KINDS, priceCount, readPlan, ROUNDINGS, type Kind, type Plan, type PriceChange } from './rule'
import { usePriceWords } from './words'

/** The plan of one member on this device. It survives a reload. */
function usePlan() {
  const key = `smartbiz.draft.${useSession()?.id ?? ''}.prices`
  const [found] = useState(() => readPlan(stored.read(key)))
  const [plan, setPlan] = useState(found ?? EMPTY_PLAN)
  useEffect(() => stored.write(key, JSON.stringify(plan) === JSON.stringify(EMPTY_PLAN) ? null : JSON.stringify(plan)), [key, plan])
  return { plan, setPlan, change: (part: Partial<Plan>) => setPlan((before) => ({ ...before, ...part })), isFound: found !== null && plan === found }
}

/** Chooses the products and the rule, with a preview beside them. */
export function ChangeForm() {
  const { t } = useTranslation('prices')
  const { t: common } = useTranslation()
  const { plan, setPlan, change, isFound } = usePlan()
  const settled = useDebounced(plan, 350)
  const asked = changeOf(settled)
  const preview = useQuery({ ...previewQuery(asked), placeholderData: keepPreviousData })
  const matching = useQuery({ ...goodsQuery(settled, 1), enabled: settled.choice === 'all', placeholderData: keepPreviousData })
  const page = matching.data?.page
  const chosen = settled.choice === 'picked' ? settled.picked.length : page && !page.total_capped ? (page.total ?? null) : null
  const isCurrent = plan === settled && !preview.isFetching && !preview.isPlaceholderData

  function startAnew() {
    const before = plan
    setPlan(EMPTY_PLAN)
    showToast(t('startedAnew'), { action: { label: common('undo'), onClick: () => setPlan(before) } })
  }

  return (
    <div className="grid items-start gap-4 lg:grid-cols-[24rem_minmax(0,1fr)] lg:gap-5">
      <div className="min-w-0 space-y-4 lg:sticky lg:top-20">
        {isFound && (
          <div role="status" className="flex items-center gap-2 rounded-xl bg-brand-soft px-4 py-1.5 text-sm text-brand-ink">
            <History className="size-4 shrink-0" />
            <p className="grow">{t('kept')}</p>
            <Button size="sm" variant="ghost" className="max-lg:h-11" onClick={startAnew}>
              {t('startAnew')}
            </Button>
          </div>
        )}
        <Choice plan={plan} onChange={change} />
        <Rule plan={plan} onChange={change} />
        {preview.data && asked !== null && (
          <Button
            size="lg"
            className="sticky bottom-24 z-10 w-full shadow-pop lg:hidden"
            onClick={() => document.querySelector('#preview')?.scrollIntoView({ behavior: 'smooth' })}
          >
            {t('seePreview', { count: priceCount(preview.data) })}
            <ArrowDown />
          </Button>
        )}
      </div>
      <Card id="preview" className="min-w-0 scroll-mt-18">
        {asked === null ? (
          <EmptyState
            icon={Calculator}
            title={t('noRule')}
            description={t(plan.choice === 'picked' && plan.picked.length === 0 ? 'noPickHint' : 'noRuleHint')}
            className="py-16"
          />
        ) : preview.isPending ? (
          <SkeletonRows rows={8} />
        ) : preview.isError && !preview.data ? (
          <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
        ) : (
          preview.data && <Preview preview={preview.data} plan={plan} chosen={chosen} isCurrent={isCurrent} onDone={() => setPlan(EMPTY_PLAN)} />
        )}
      </Card>
    </div>
  )
}

function Rule({ plan, onChange }: { plan: Plan; onChange: (part: Partial<Plan>) => void }) {
  const { t } = useTranslation('prices')
  const format = useFormat()
  const isShare = plan.kind === 'percent'
  return (
    <Card>
      <CardHeader title={t('rule')} />
      <CardBody className="space-y-4">
        <Segmented<Kind>
          size="lg"
          label={t('rule')}
          items={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={plan.kind}
          onChange={(kind) => onChange({ kind, value: null })}
        />
        {plan.kind !== 'per_square_meter' && (
          <Segmented
            size="lg"
            label={t('direction')}
            value={plan.direction}
            onChange={(direction) => onChange({ direction })}
            items={[
              { value: 'up', label: <><TrendingUp aria-hidden /> {t('up')}</> },
              { value: 'down', label: <><TrendingDown aria-hidden /> {t('down')}</> },
            ]}
          />
        )}
        <Field
          label={t(isShare ? 'byPercent' : plan.kind === 'amount' ? 'byAmount' : 'pricePerSquareMetre')}
          hint={plan.kind === 'per_square_meter' ? t('perSquareMetreHint') : undefined}
        >
          <NumberField
            value={plan.value}
            onChange={(value) => onChange({ value })}
            decimals={2}
            measure={isShare}
            suffix={isShare ? t('percentSign') : format.currency}
            className="h-12 text-lg font-semibold"
          />
        </Field>
        <div className="space-y-1.5">
          <p className="text-[13px] font-medium">{t('rounding')}</p>
          <Segmented
            size="lg"
            label={t('rounding')}
            items={ROUNDINGS.map((to) => ({ value: String(to), label: to === 0 ? t('noRounding') : format.number(to) }))}
            value={String(plan.roundTo)}
            onChange={(to) => onChange({ roundTo: Number(to) })}
          />
        </div>
      </CardBody>
    </Card>
  )
}

interface PreviewProps {
  preview: PriceChange
  plan: Plan
  /** The number of matching products; null if there are too many to count. */
  chosen: number | null
  isCurrent: boolean
  onDone: () => void
}

function Preview({ preview, plan, chosen, isCurrent, onDone }: PreviewProps) {
  const { t } = useTranslation('prices')
  const words = usePriceWords()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const apply = useChangePrices()
  const { items, figures } = preview
  const count = priceCount(preview)
  const change = changeOf(plan)

  function confirm() {
    if (!change || !preview.fingerprint) return
    apply.mutate(
      { change, seen: preview.fingerprint },
      {
        onSuccess(done) {
          onDone()
          showToast(t('done', { count: priceCount(done) }))
          if (done.id) void navigate({ to: '/prices/$id', params: { id: done.id }, search: { tab: 'history' } })
        },
        onSettled: () => setAsking(false),
      },
    )
  }

  const staying = chosen === null ? 0 : chosen - preview.product_count
  if (items.length === 0) {
    return (
      <EmptyState
        icon={Calculator}
        title={t('nothingChanges')}
        description={t(plan.kind === 'per_square_meter' ? 'nothingHasArea' : 'nothingChangesHint')}
        className="py-16"
      />
    )
  }
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-3 border-b px-4 py-3.5 sm:px-5">
        <div>
          <h2 className="text-sm font-semibold">{t('preview')}</h2>
          <p className="num mt-0.5 text-xs text-fg-3">
            {[
              t('products', { count: preview.product_count }),
              t('prices', { count }),
              typeof figures?.mean_share === 'number' && t('onAverage', { share: words.share(figures.mean_share) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      </header>
      {figures && (figures.zero_count > 0 || figures.large_count > 0) && (
        <div role="alert" className="space-y-1 border-b bg-warn-soft px-4 py-3 text-sm text-warn sm:px-5">
          {figures.zero_count > 0 && <Warning>{t('zeroPrices', { count: figures.zero_count })}</Warning>}
          {figures.large_count > 0 && <Warning>{t('strangePrices', { count: figures.large_count })}</Warning>}
        </div>
      )}
      {staying > 0 && (
        <p className="flex items-start gap-2 border-b bg-muted/60 px-4 py-3 text-sm text-fg-2 sm:px-5">
          <Info className="mt-0.5 size-4 shrink-0" aria-hidden />
          {t(plan.kind === 'per_square_meter' ? 'stayWithoutArea' : 'stayByCollection', { count: staying })}
        </p>
      )}
      {apply.isError && (
        <div role="alert" className="flex items-start gap-2 border-b bg-bad-soft px-4 py-3 text-sm text-bad sm:px-5">
          <CircleAlert className="mt-0.5 size-4 shrink-0" />
          <p>{isApiError(apply.error, 'STALE_VERSION') ? t('notAsSeen') : errorText(apply.error)}</p>
        </div>
      )}
      <PriceList items={items} count={count} busy={!isCurrent} />
      <footer className="sticky bottom-20 z-10 flex items-center justify-between gap-3 rounded-b-xl border-t bg-surface p-3 sm:px-5 lg:bottom-0">
        <p className="num min-w-0 text-xs text-fg-3 max-sm:hidden">
          {words.rule({ kind: plan.kind, value: change?.rule?.value ?? 0, round_to: plan.roundTo || null })}
        </p>
        <Button variant="primary" size="lg" className="max-sm:w-full" disabled={!isCurrent} onClick={() => setAsking(true)}>
          {t('apply', { count })}
        </Button>
      </footer>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('confirm', { count })}
        description={t('confirmHint', {
          rule: words.rule({ kind: plan.kind, value: change?.rule?.value ?? 0, round_to: plan.roundTo || null }),
          products: t('products', { count: preview.product_count }),
        })}
        action={t('confirmAction')}
        busy={apply.isPending}
        onConfirm={confirm}
      />
    </>
  )
}

const Warning = ({ children }: { children: React.ReactNode }) => (
  <p className="flex items-start gap-2">
    <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
    {children}
  </p>
)
