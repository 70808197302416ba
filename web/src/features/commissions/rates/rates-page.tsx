import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowLeft, Percent, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inRow } from '@/lib/text/direction'
import { useOpened } from '@/lib/use-opened'
import { useFormat } from '@/session/use-format'
import { Badge, type Tone } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'
import { EmptyState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { Segmented } from '@/ui/inputs/segmented'
import { openedLater, useAtRest } from '@/ui/later'
import { PageHeader } from '@/ui/layout/page-header'
import { LongListCard } from '@/ui/lists/long-list-card'
import { RowList } from '@/ui/lists/row-list'
import { useLongList } from '@/ui/lists/use-long-list'
import { ConfirmDialog } from '@/ui/overlays/confirm-dialog'
import { rateQuery, ratesQuery, STATES, useDeleteRate, type Rate } from './queries'

const route = getRouteApi('/_shell/commission-rates')
const ROW = 72
const TONES: Record<Rate['status'], Tone> = { running: 'good', coming: 'brand', ended: 'neutral', replaced: 'neutral' }
const RateEditor = openedLater(() => import('./rate-editor').then((module) => module.RateEditor), {
  isOpen: ({ open }) => open,
  close: ({ onClose }) => onClose(),
})

/** The rates: who earns how much of what, from which day on. */
export function RatesPage() {
  const { t } = useTranslation('commissions')
  const { state, edit } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useLongList(ratesQuery(state))
  useAtRest(RateEditor)
  const create = (
    <Button variant="primary" onClick={() => void navigate({ search: (search) => ({ ...search, edit: 'new' }), resetScroll: false })}>
      <Plus />
      {t('rates.new')}
    </Button>
  )
  return (
    <>
      <Link to="/commissions" search={{}} className="mb-2 inline-flex items-center gap-1 text-sm text-fg-3 hover:text-fg max-lg:min-h-11">
        <ArrowLeft className="size-4 rtl:rotate-180" />
        {t('title')}
      </Link>
      <PageHeader title={t('rates.title')} description={t('rates.lead')} actions={create} />
      <Segmented
        label={t('state')}
        items={[{ value: 'all', label: t('rates.states.all') }, ...STATES.map((value) => ({ value, label: t(`rates.states.${value}`) }))]}
        value={state ?? 'all'}
        onChange={(chosen) =>
          void navigate({ search: (search) => ({ ...search, state: STATES.find((one) => one === chosen) }), replace: true, resetScroll: false })
        }
        className="mb-3 sm:max-w-xl lg:mb-4"
      />
      <LongListCard list={list} empty={<EmptyState icon={Percent} title={t('rates.none')} description={t('rates.noneHint')} action={create} />}>
        <RowList list={list} height={ROW}>
          {(rate) => <Row rate={rate} />}
        </RowList>
      </LongListCard>
      <Opened edit={edit} onClose={() => void navigate({ search: (search) => ({ ...search, edit: undefined }), resetScroll: false })} />
    </>
  )
}

/** The rate of the address in its sheet. */
function Opened({ edit, onClose }: { edit: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('commissions')
  const { t: common } = useTranslation()
  const sheet = useOpened(edit)
  const [isAsking, setAsking] = useState(false)
  const { data: rate } = useQuery({ ...rateQuery(sheet.value ?? ''), enabled: sheet.value !== undefined && sheet.value !== 'new' })
  const remove = useDeleteRate()
  const isNew = sheet.value === 'new'
  if (!isNew && rate === undefined) return null
  return (
    <>
      <RateEditor key={sheet.key} open={sheet.isOpen} onClose={onClose} rate={isNew ? undefined : rate} onDelete={() => setAsking(true)} />
      {rate && !isNew && (
        <ConfirmDialog
          open={isAsking}
          onOpenChange={setAsking}
          title={t('rates.deleteTitle')}
          description={t('rates.deleteHint')}
          action={common('delete')}
          busy={remove.isPending}
          danger
          onConfirm={() =>
            remove.mutate(rate.id, {
              onSuccess: () => {
                setAsking(false)
                onClose()
                showToast(t('rates.deleted'))
              },
            })
          }
        />
      )}
    </>
  )
}

function Row({ rate }: { rate: Rate }) {
  const { t } = useTranslation('commissions')
  const format = useFormat()
  const goods = rate.category_name ?? rate.collection_name ?? t('rates.everything')
  const days = rate.end_date
    ? t('rates.fromUntil', { from: format.date(rate.start_date), until: format.date(rate.end_date) })
    : t('rates.fromOn', { from: format.date(rate.start_date) })
  return (
    <Link
      to="/commission-rates"
      search={(search) => ({ ...search, edit: rate.id })}
      resetScroll={false}
      className="grid h-full grid-cols-[minmax(0,1fr)_auto] items-center gap-3 px-4 hover:bg-hover active:bg-hover"
    >
      <span className="min-w-0 space-y-0.5">
        <span className="block truncate text-sm font-medium">{rate.member_name ?? t('rates.everybody')}</span>
        <span className="block truncate text-xs text-fg-3">
          {t(`bases.${rate.basis}`)} · {goods}
        </span>
        <span className="num block truncate text-xs text-fg-3">{inRow([days, rate.name])}</span>
      </span>
      <span className="flex flex-col items-end gap-1">
        <b className="num text-sm font-semibold">{format.percent(rate.percent / 100)}</b>
        <Badge tone={TONES[rate.status]}>{t(`rates.states.${rate.status}`)}</Badge>
      </span>
    </Link>
  )
}
