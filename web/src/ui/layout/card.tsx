import { cn } from '@/lib/cn'

export function Card({ className, ...props }: React.ComponentProps<'section'>) {
  return <section className={cn('rounded-xl border bg-surface shadow-card', className)} {...props} />
}

export function CardHeader({ title, children, className }: { title: React.ReactNode; children?: React.ReactNode; className?: string }) {
  return (
    <header className={cn('flex flex-wrap items-center justify-between gap-3 px-4 pt-3.5 sm:px-5', className)}>
      <h2 className="text-sm font-semibold">{title}</h2>
      {children}
    </header>
  )
}

export function CardBody({ className, ...props }: React.ComponentProps<'div'>) {
  return <div className={cn('p-4 sm:p-5', className)} {...props} />
}
