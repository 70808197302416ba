import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

/** One fact of a report, with its label before it. */
export const Fact = ({ label, className, children }: { label: ReactNode; className?: string; children: ReactNode }) => (
  <div className={cn('flex items-baseline justify-between gap-3', className)}>
    <dt className="min-w-0 text-fg-3">{label}</dt>
    <dd className="min-w-0 text-end wrap-anywhere">{children}</dd>
  </div>
)
