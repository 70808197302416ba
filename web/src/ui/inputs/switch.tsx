import { Switch as Base } from '@base-ui/react/switch'
import { cn } from '@/lib/cn'

interface SwitchProps {
  checked: boolean
  onChange: (checked: boolean) => void
  label: React.ReactNode
  /** Shown below the label: what the switch does. */
  hint?: React.ReactNode
  disabled?: boolean
  className?: string
}

/** A switch with its label. */
export function Switch({ checked, onChange, label, hint, disabled = false, className }: SwitchProps) {
  return (
    <label className={cn('flex min-h-11 items-center justify-between gap-4 py-1', disabled ? 'cursor-not-allowed' : 'cursor-pointer', className)}>
      <span className="min-w-0">
        <span className="block text-sm font-medium">{label}</span>
        {hint && <span className="block text-xs text-fg-3">{hint}</span>}
      </span>
      <Base.Root
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
        className={cn(
          'flex h-6 w-10.5 shrink-0 cursor-pointer items-center rounded-full bg-line-2 p-0.5 transition-colors',
          'data-[checked]:bg-brand dark:data-[unchecked]:bg-edge',
          'data-[disabled]:cursor-not-allowed data-[disabled]:data-[checked]:bg-edge',
        )}
      >
        <Base.Thumb
          className={cn(
            'size-5 rounded-full bg-surface shadow-sm transition-transform dark:bg-fg',
            'data-[checked]:translate-x-4.5 rtl:data-[checked]:-translate-x-4.5',
          )}
        />
      </Base.Root>
    </label>
  )
}
