import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { cn } from '@/lib/cn'

interface SegmentedProps<T extends string> {
  items: readonly { value: T; label: React.ReactNode }[]
  value: T
  onChange: (value: T) => void
  label: string
  size?: 'sm' | 'lg'
  className?: string
}

/** A choice among two to five visible options. */
export function Segmented<T extends string>({ items, value, onChange, label, size = 'sm', className }: SegmentedProps<T>) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={(chosen) => chosen[0] !== undefined && onChange(chosen[0] as T)}
      className={cn('flex overflow-x-auto rounded-lg bg-muted p-0.5', size === 'lg' && 'rounded-xl p-1', className)}
    >
      {items.map((item) => (
        <Toggle
          key={item.value}
          value={item.value}
          className={cn(
            'relative flex flex-1 cursor-pointer items-center justify-center rounded-md px-2.5 max-sm:px-2 [&_svg]:size-4',
            'text-xs font-medium whitespace-nowrap text-fg-2 transition-colors hover:text-fg',
            'data-[pressed]:bg-surface data-[pressed]:text-fg data-[pressed]:shadow-sm dark:data-[pressed]:bg-line-2',
            // On phones, a finger may also hit the border around it.
            size === 'lg' ? 'h-11 rounded-lg text-sm' : 'h-8 max-lg:h-10 max-lg:after:absolute max-lg:after:-inset-y-0.5 max-lg:after:inset-x-0',
          )}
        >
          <span className="flex min-w-7 items-center justify-center gap-1.5">{item.label}</span>
        </Toggle>
      ))}
    </ToggleGroup>
  )
}
