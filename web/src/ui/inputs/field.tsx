import { Field as Base } from '@base-ui/react/field'
import { cn } from '@/lib/cn'

/** A label above an input and a hint or an error below, connected for screen readers. */
export function Field({ label, hint, error, optional, className, children }: {
  label: string
  hint?: React.ReactNode
  error?: string | undefined
  /** Text beside the label, such as "optional". */
  optional?: string
  className?: string
  children: React.ReactNode
}) {
  return (
    <Base.Root invalid={error !== undefined} className={cn('flex min-w-0 flex-col gap-1.5', className)}>
      <Base.Label className="flex items-baseline justify-between gap-2 text-[13px] font-medium">
        {label}
        {optional && <span className="text-2xs font-normal text-fg-3">{optional}</span>}
      </Base.Label>
      {children}
      {error ? (
        <Base.Error match className="text-xs text-bad">
          {error}
        </Base.Error>
      ) : (
        hint && <Base.Description className="text-xs text-fg-3">{hint}</Base.Description>
      )}
    </Base.Root>
  )
}
