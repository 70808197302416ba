import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { errorText } from '@/api/errors'
import { cn } from '@/lib/cn'

const looks = {
  bad: { icon: CircleAlert, className: 'bg-bad-soft text-bad', role: 'alert' },
  warn: { icon: TriangleAlert, className: 'bg-warn-soft text-warn', role: 'status' },
  info: { icon: Info, className: 'bg-muted text-fg-2', role: undefined },
} as const

/** A message about a whole form. */
export function Notice({ tone = 'info', className, children }: { tone?: keyof typeof looks; className?: string; children: React.ReactNode }) {
  const { icon: Icon, className: look, role } = looks[tone]
  return (
    <div role={role} className={cn('flex items-start gap-2 rounded-xl px-3.5 py-2.5 text-sm', look, className)}>
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div className="min-w-0 space-y-1.5">{children}</div>
    </div>
  )
}

/** The error as a message; nothing if it is null. */
export const Refusal = ({ error }: { error: unknown }) => (error === null ? null : <Notice tone="bad">{errorText(error)}</Notice>)
