import { Store } from 'lucide-react'
import { cn } from '@/lib/cn'

export const Logo = ({ className }: { className?: string }) => (
  <span aria-hidden className={cn('grid size-8 shrink-0 place-items-center rounded-lg bg-linear-to-br from-brand to-c2 text-brand-fg', className)}>
    <Store className="size-[56%]" />
  </span>
)
