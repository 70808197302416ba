import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import { cn } from '@/lib/cn'

interface CheckboxProps {
  checked: boolean
  /** Whether only some of the represented items are checked. */
  indeterminate?: boolean
  onChange: (checked: boolean) => void
  label: React.ReactNode
  /** Shown below the label: what the choice means, or why it cannot be changed. */
  hint?: React.ReactNode
  disabled?: boolean
  className?: string
}

/** A checkbox with its label. */
export function Checkbox({ checked, indeterminate = false, onChange, label, hint, disabled = false, className }: CheckboxProps) {
  return (
    <label className={cn('flex min-h-11 items-center gap-3 py-1 lg:min-h-9', disabled ? 'cursor-not-allowed' : 'cursor-pointer', className)}>
      <Base.Root
        checked={checked}
        indeterminate={indeterminate}
        disabled={disabled}
        onCheckedChange={onChange}
        className={cn(
          'grid size-5 shrink-0 place-items-center rounded-md border border-edge bg-surface text-brand-fg',
          'not-data-[unchecked]:border-brand not-data-[unchecked]:bg-brand',
          'data-[disabled]:border-edge data-[disabled]:bg-muted data-[disabled]:not-data-[unchecked]:bg-edge',
        )}
      >
        <Base.Indicator className="grid place-items-center data-[unchecked]:hidden">
          {indeterminate ? <Minus className="size-3.5" strokeWidth={3} /> : <Check className="size-3.5" strokeWidth={3} />}
        </Base.Indicator>
      </Base.Root>
      <span className="min-w-0 text-sm">
        <span className={cn('block', disabled && 'text-fg-2')}>{label}</span>
        {hint && <span className="block text-xs text-fg-3">{hint}</span>}
      </span>
    </label>
  )
}
