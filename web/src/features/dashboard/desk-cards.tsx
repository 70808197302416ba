import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { Skeleton } from '@/ui/feedback/skeleton'
import { Card } from '@/ui/layout/card'
import { deskCountQuery, type DeskQuestion } from './queries'

const OPEN = 'pending,in_progress'
const CARDS = [
  { name: 'open', search: { status: OPEN } },
  { name: 'mine', search: { status: OPEN, assigned_to_id: 'me' } },
  { name: 'unassigned', search: { status: OPEN, assigned_to_id: 'none' } },
  { name: 'overdue', search: { overdue: true } },
] as const satisfies readonly { name: string; search: DeskQuestion }[]

/** The state of the queue for people who work on tickets. Each card links to the tickets it counts. */
export function DeskCards() {
  const { t } = useTranslation('dashboard')
  const format = useFormat()
  const counts = useQueries({ queries: CARDS.map(({ search }) => deskCountQuery(search)) })
  return (
    <ul className="mb-4 grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-4">
      {CARDS.map(({ name, search }, index) => {
        const { data, isError } = counts[index] ?? {}
        return (
          <li key={name}>
            <Card className="relative p-4 transition-colors hover:bg-hover">
              <Link to="/tickets" search={search} className="text-xs font-medium text-fg-2 after:absolute after:inset-0">
                {t(`desk.${name}`)}
              </Link>
              {data ? (
                <p className={cn('num mt-1.5 text-2xl font-semibold tracking-tight', name === 'overdue' && data.count > 0 && 'text-bad')}>
                  {format.number(data.count)}
                  {data.capped && '+'}
                </p>
              ) : isError ? (
                <p className="mt-1.5 text-2xl text-fg-3">—</p>
              ) : (
                <Skeleton className="mt-2 h-7 w-12" />
              )}
            </Card>
          </li>
        )
      })}
    </ul>
  )
}
