import { getRouteApi, Link } from '@tanstack/react-router'
import { ChevronRight, CircleAlert, CircleCheck, CircleSlash, Clock, CloudOff, Database, LoaderCircle, ShoppingCart, WifiOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '@/api/connection'
import { outbox, useOutbox } from '@/offline/device'
import type { OutboxState, WaitingSale } from '@/offline/outbox'
import { useFormat } from '@/session/use-format'
import { Badge, type Tone } from '@/ui/elements/badge'
import { Button, buttonClass } from '@/ui/elements/button'
import { EmptyState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { SaleSheet } from './sale-sheet'

const route = getRouteApi('/_shell/outbox')

/** The sales waiting on this device; those that need a decision come first. */
export function OutboxPage() {
  const { t } = useTranslation('outbox')
  const state = useOutbox()
  const { sale: id } = route.useSearch()
  const navigate = route.useNavigate()
  const open = (sale?: WaitingSale) => void navigate({ search: sale ? { sale: sale.id } : {}, resetScroll: false })
  const of = (...states: WaitingSale['state'][]) => state.sales.filter((sale) => states.includes(sale.state))
  const refused = of('conflict')
  const waiting = of('waiting')
  const settled = of('sent', 'discarded').toReversed()

  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('title')} description={t('description')} />
      <div className="space-y-5">
        <State state={state} waiting={waiting.length} />
        <Section title={t('sections.refused')} sales={refused} onOpen={open} />
        <Section title={t('sections.waiting')} sales={waiting} onOpen={open} />
        <Section title={t('sections.settled')} sales={settled} onOpen={open} />
        {state.sales.length === 0 && !state.isMissing && (
          <Card>
            <EmptyState
              icon={CircleCheck}
              title={t('empty.title')}
              description={t('empty.description')}
              action={
                <Link to="/sell" search={{}} className={buttonClass({ variant: 'primary' })}>
                  <ShoppingCart />
                  {t('empty.action')}
                </Link>
              }
            />
          </Card>
        )}
      </div>
      <SaleSheet sale={state.sales.find((sale) => sale.id === id)} onClose={() => open()} />
    </div>
  )
}

/** The state of the outbox, and what the person can do. */
function State({ state, waiting }: { state: OutboxState; waiting: number }) {
  const { t } = useTranslation('outbox')
  const isUp = useConnection()
  if (state.isMissing) return <Notice icon={Database} tone="bad" title={t('state.missing')} text={t('state.missingHint')} />
  if (!isUp) return <Notice icon={WifiOff} tone="warn" title={t('state.offline')} text={t('state.offlineHint')} />
  if (state.isSending) return <Notice icon={LoaderCircle} tone="brand" title={t('state.sending')} text={t('state.sendingHint')} isBusy />
  if (waiting === 0) return null
  const reason = state.pause ?? 'server'
  return (
    <Notice icon={CloudOff} tone="warn" title={t(`state.pause.${reason}`)} text={t(`state.pause.${reason}Hint`)}>
      <Button onClick={() => void outbox.flush()}>
        {t('sendNow')}
      </Button>
    </Notice>
  )
}

const toneClass = { bad: 'bg-bad-soft text-bad', warn: 'bg-warn-soft text-warn', brand: 'bg-brand-soft text-brand-ink' }

function Notice({ icon: Icon, tone, title, text, isBusy = false, children }: {
  icon: typeof WifiOff
  tone: keyof typeof toneClass
  title: string
  text: string
  isBusy?: boolean
  children?: React.ReactNode
}) {
  return (
    <div role="status" className={`flex flex-wrap items-center gap-3 rounded-xl p-3.5 ${toneClass[tone]}`}>
      <Icon className={`size-5 shrink-0 ${isBusy ? 'animate-spin' : ''}`} aria-hidden />
      <div className="min-w-0 flex-1 basis-56">
        <p className="text-sm font-semibold">{title}</p>
        <p className="text-sm text-fg-2">{text}</p>
      </div>
      {children}
    </div>
  )
}

const looks: Record<WaitingSale['state'], { icon: typeof Clock; tone: Tone }> = {
  conflict: { icon: CircleAlert, tone: 'bad' },
  waiting: { icon: Clock, tone: 'warn' },
  sent: { icon: CircleCheck, tone: 'good' },
  discarded: { icon: CircleSlash, tone: 'neutral' },
}

function Section({ title, sales, onOpen }: { title: string; sales: WaitingSale[]; onOpen: (sale: WaitingSale) => void }) {
  const { t } = useTranslation('outbox')
  const format = useFormat()
  if (sales.length === 0) return null
  return (
    <section>
      <h2 className="mb-2 text-xs font-medium text-fg-3">{title}</h2>
      <Card className="overflow-hidden">
        <ul className="divide-y">
          {sales.map((sale) => {
            const { icon: Icon, tone } = looks[sale.state]
            const [first, ...others] = sale.receipt.lines
            return (
              <li key={sale.id}>
                <button
                  type="button"
                  onClick={() => onOpen(sale)}
                  className="flex w-full cursor-pointer items-center gap-3 px-4 py-3 text-start hover:bg-hover active:bg-hover"
                >
                  <span className="min-w-0 grow space-y-1">
                    <span className="block truncate text-sm font-medium">
                      {first?.product_name} {first?.size && <bdi className="num text-fg-3">{format.size(first.size)}</bdi>}
                      {others.length > 0 && <span className="text-xs text-fg-3"> {t('more', { count: others.length })}</span>}
                    </span>
                    <span className="num flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-fg-3">
                      <Badge tone={tone}>
                        <Icon className="size-3" aria-hidden />
                        {t(`states.${sale.state}`)}
                      </Badge>
                      <bdi>{format.dateTime(sale.madeAt)}</bdi>
                      <bdi dir="ltr">{(sale.sale ?? sale.receipt).number}</bdi>
                    </span>
                  </span>
                  <b className="num shrink-0 text-sm font-semibold">{format.money((sale.sale ?? sale.receipt).amount)}</b>
                  <ChevronRight className="size-4 shrink-0 text-fg-3 rtl:rotate-180" aria-hidden />
                </button>
              </li>
            )
          })}
        </ul>
      </Card>
    </section>
  )
}
