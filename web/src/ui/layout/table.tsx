import { cn } from '@/lib/cn'

/**
 * A table for desktops inside a Card. Lists read better on phones: put `hidden md:block` here and `md:hidden` on the list. A
 * `label` makes the table focusable, so that the keyboard can scroll a wide table without controls.
 */
export function Table({ className, label, ...props }: React.ComponentProps<'table'> & { label?: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div {...(label && { role: 'region', 'aria-label': label, tabIndex: 0 })} className={cn('w-full overflow-x-auto', className)}>
      <table className="w-full text-sm" {...props} />
    </div>
  )
}

export const TableHead = ({ children }: { children: React.ReactNode }) => (
  <thead>
    <tr className="border-b bg-bg/60 dark:bg-transparent">{children}</tr>
  </thead>
)

export const TableBody = ({ className, ...props }: React.ComponentProps<'tbody'>) => <tbody className={cn('divide-y', className)} {...props} />

export const TableRow = ({ className, ...props }: React.ComponentProps<'tr'>) => (
  <tr className={cn('transition-colors hover:bg-hover/60', className)} {...props} />
)

/** `end` aligns numbers at the end of the column. */
export const HeadCell = ({ end = false, className, ...props }: React.ComponentProps<'th'> & { end?: boolean }) => (
  <th scope="col" className={cn('h-10 px-4 text-start text-xs font-medium whitespace-nowrap text-fg-3', end && 'text-end', className)} {...props} />
)

export const Cell = ({ end = false, className, ...props }: React.ComponentProps<'td'> & { end?: boolean }) => (
  <td className={cn('h-13 px-4 py-2', end && 'num text-end', className)} {...props} />
)
