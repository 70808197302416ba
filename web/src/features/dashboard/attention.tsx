import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { Card } from '@/ui/layout/card'
import { dashboardQuery } from './queries'

const LINK = 'text-xs font-medium text-fg-2 after:absolute after:inset-0'

interface ItemProps {
  /** A link with the name, which covers the card. */
  children: React.ReactNode
  count: number
  detail?: string | undefined
  isBad?: boolean
}

/** What somebody should look at. Each card leads to what it counts. What the member may not see is left out. */
export function Attention({ branch }: { branch: string | undefined }) {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  const { data } = useQuery(dashboardQuery(branch))
  // The page stays useful without them, so they neither show a skeleton nor an error.
  if (!data) return null
  const at = branch ? { branch } : {}
  return (
    <ul className="grid grid-cols-2 gap-3 max-lg:[&>li:last-child:nth-child(odd)]:col-span-2 lg:col-span-3 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none lg:gap-4">
      {data.overdue_debts_count != null && (
        <Item count={data.overdue_debts_count} detail={data.overdue_debts_amount ? format.money(data.overdue_debts_amount) : undefined} isBad>
          <Link to="/debts" search={{ state: 'overdue', ...at }} className={LINK}>
            {t('attention.debts')}
          </Link>
        </Item>
      )}
      {data.low_stock_count != null && (
        <Item count={data.low_stock_count}>
          <Link to="/products" search={{ stock: 'low_stock', ...at }} className={LINK}>
            {t('lowStock')}
          </Link>
        </Item>
      )}
      {data.pending_returns != null && (
        <Item count={data.pending_returns}>
          <Link to="/returns" search={{ status: 'pending', ...at }} className={LINK}>
            {t('attention.returns')}
          </Link>
        </Item>
      )}
      {data.open_tickets != null && (
        <Item count={data.open_tickets} detail={data.overdue_tickets ? t('attention.overdue', { number: format.number(data.overdue_tickets) }) : undefined}>
          <Link to="/tickets" search={data.overdue_tickets ? { overdue: true } : {}} className={LINK}>
            {t('desk.open')}
          </Link>
        </Item>
      )}
    </ul>
  )
}

function Item({ children, count, detail, isBad = false }: ItemProps) {
  const format = useFormat()
  return (
    <li className="min-w-0">
      <Card className="relative h-full p-4 transition-colors hover:bg-hover">
        {children}
        <p className={cn('num mt-1.5 text-lg font-semibold tracking-tight sm:text-2xl', isBad && count > 0 && 'text-bad')}>{format.number(count)}</p>
        {detail && <p className="num mt-0.5 truncate text-xs text-fg-3">{detail}</p>}
      </Card>
    </li>
  )
}
