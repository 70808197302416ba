import { Input as Base } from '@base-ui/react/input'
import { cn } from '@/lib/cn'

export const fieldClass = cn(
  'h-(--field) w-full rounded-lg border border-field-line bg-surface px-3 text-sm shadow-card transition-colors outline-none dark:bg-muted/50',
  'placeholder:text-fg-3 hover:border-fg-3/80 focus-visible:border-brand focus-visible:ring-3 focus-visible:ring-brand/20',
  'disabled:cursor-not-allowed disabled:bg-muted disabled:text-fg-2 dark:disabled:bg-muted',
  'aria-invalid:border-bad data-[invalid]:border-bad data-[popup-open]:border-brand',
)

type InputProps = Omit<Base.Props, 'className'> & { className?: string; icon?: React.ReactNode }

export function Input({ className, icon, ...props }: InputProps) {
  if (!icon) return <Base className={cn(fieldClass, className)} {...props} />
  return (
    <div className="relative w-full">
      <span className="pointer-events-none absolute inset-y-0 start-3 grid place-items-center text-fg-3 [&_svg]:size-4">{icon}</span>
      <Base className={cn(fieldClass, 'ps-9', className)} {...props} />
    </div>
  )
}

export function Textarea({ className, ...props }: React.ComponentProps<'textarea'>) {
  return <Base render={<textarea rows={3} {...props} />} className={cn(fieldClass, 'h-auto min-h-20 py-2', className)} />
}
