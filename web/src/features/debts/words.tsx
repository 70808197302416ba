import { useTranslation } from 'react-i18next'
import { useFormat } from '@/session/use-format'
import { useToday } from '@/session/use-today'
import { Badge } from '@/ui/elements/badge'
import type { Debt } from './queries'

const DAY_MILLISECONDS = 24 * 3600 * 1000
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS)

/** How the debt stands: by how many days it is overdue, or what has become of it. */
export function DebtBadge({ debt }: { debt: Debt }) {
  const { t } = useTranslation('debts')
  const today = useToday()
  if (debt.status === 'paid') return <Badge tone="good">{t('states.paid')}</Badge>
  if (debt.status === 'written_off') return <Badge>{t('states.written_off')}</Badge>
  const days = debt.next_due_date ? daysBetween(today, debt.next_due_date) : 0
  if (debt.status === 'overdue') return <Badge tone="bad">{t('late', { count: -days })}</Badge>
  if (days === 0) return <Badge tone="warn">{t('dueToday')}</Badge>
  return days <= 3 ? <Badge tone="warn">{t('left', { count: days })}</Badge> : null
}

/** What the next date of the debt is: "until 21.11.2026". */
export function useDueText() {
  const { t } = useTranslation('debts')
  const format = useFormat()
  return (debt: Debt) => t('until', { day: format.date(debt.next_due_date ?? debt.payment_deadline) })
}
