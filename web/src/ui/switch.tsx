import { Switch as Base } from '@base-ui/react/switch'
import { cn } from '@/lib/cn'

interface SwitchProps {
  checked: boolean
  onChange: (checked: boolean) => void
  label: string
  /** What it means, below the label. */
  hint?: string | undefined
  disabled?: boolean
  className?: string
}

/** On or off; the whole row can be pressed. */
export function Switch({ checked, onChange, label, hint, disabled = false, className }: SwitchProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/label-has-associated-control
    <label className={cn('flex min-h-11 cursor-pointer items-center justify-between gap-4 py-1', disabled && 'cursor-default opacity-60', className)}>
      <span className="min-w-0">
        <span className="block text-[13px] font-medium">{label}</span>
        {hint && <span className="block text-xs text-fg-3">{hint}</span>}
      </span>
      <Base.Root
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
        className="flex h-6 w-10 shrink-0 cursor-pointer items-center rounded-full bg-line-2 p-0.5 transition-colors data-[checked]:bg-brand dark:bg-fg-3/50 dark:data-[checked]:bg-brand"
      >
        <Base.Thumb className="size-5 rounded-full bg-brand-fg shadow-sm transition-[translate] data-[checked]:translate-x-4 rtl:data-[checked]:-translate-x-4" />
      </Base.Root>
    </label>
  )
}
