import { Link } from '@tanstack/react-router'
import { ChevronRight, Inbox, LifeBuoy, LockKeyhole, Package, ReceiptText, ShoppingCart, Warehouse } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { may, uses } from '@/session/rights'
import { useSession } from '@/session/session'
import { EmptyState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { DeskCards } from './desk-cards'

const TASKS = [
  { name: 'sell', module: 'shop', to: '/sell', icon: ShoppingCart, permission: 'sales.create' },
  { name: 'sales', module: 'shop', to: '/sales', icon: ReceiptText, permission: 'sales.view' },
  { name: 'products', module: 'shop', to: '/products', icon: Package, permission: 'products.view' },
  { name: 'stock', module: 'shop', to: '/stock', icon: Warehouse, permission: 'stock.view' },
  { name: 'queue', module: 'desk', to: '/tickets', icon: Inbox, permission: 'tickets.view' },
  { name: 'mine', module: 'desk', to: '/tickets/mine', icon: LifeBuoy, permission: 'tickets.create' },
] as const

/** For members who may not see the figures: what they may do. */
export function Home() {
  const { t } = useTranslation(['dashboard', 'common'])
  const signedIn = useSession()
  const tasks = TASKS.filter((task) => uses(signedIn, task.module) && may(signedIn, task.permission))
  if (tasks.length === 0) {
    return (
      <Card>
        <EmptyState icon={LockKeyhole} title={t('home.nothing')} description={t('home.ask')} />
      </Card>
    )
  }
  return (
    <>
      {uses(signedIn, 'desk') && may(signedIn, 'tickets.view') && <DeskCards />}
      <p className="mb-3 text-sm text-fg-2">{t('home.lead')}</p>
      <ul className="grid gap-3 sm:grid-cols-2">
        {tasks.map((task) => (
          <li key={task.name}>
            <Link to={task.to} className="flex items-center gap-4 rounded-xl border bg-surface p-4 shadow-card transition-colors hover:bg-hover">
              <span className="grid size-11 shrink-0 place-items-center rounded-xl bg-brand-soft text-brand-ink">
                <task.icon className="size-5" />
              </span>
              <span className="min-w-0 grow">
                <span className="block font-semibold">{t(`nav.${task.name}`, { ns: 'common' })}</span>
                <span className="block text-xs text-fg-3">{t(`home.${task.name}`)}</span>
              </span>
              <ChevronRight className="size-4 text-fg-3 rtl:rotate-180" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
