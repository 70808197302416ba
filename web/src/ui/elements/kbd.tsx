import { cn } from '@/lib/cn'

/** A key of the keyboard, left to right in every language. */
export const Kbd = ({ className, ...props }: React.ComponentProps<'kbd'>) => (
  <kbd
    dir="ltr"
    className={cn(
      'inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded border border-line-2 bg-bg px-1.5 dark:bg-muted',
      'font-sans text-2xs font-medium text-fg-3',
      className,
    )}
    {...props}
  />
)
