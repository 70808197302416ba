import { Input as Base } from '@base-ui/react/input'
import { cn } from '@/lib/cn'

export const fieldClass = cn(
  // The hint or error below a field that takes the focus comes into view with it.
  'scroll-mb-8',
  'h-(--field) w-full rounded-lg border border-field-line bg-surface px-3 text-sm shadow-card transition-colors outline-none dark:bg-muted/50',
  'placeholder:text-fg-3 hover:border-fg-3/80 focus-visible:border-brand focus-visible:ring-3 focus-visible:ring-brand/20',
  'disabled:cursor-not-allowed disabled:bg-muted disabled:text-fg-2 dark:disabled:bg-muted',
  'aria-invalid:border-bad data-[invalid]:border-bad data-[popup-open]:border-brand',
)

type InputProps = Omit<Base.Props, 'className'> & { className?: string; icon?: React.ReactNode }

/** An empty field has the direction of the page: with `auto` its placeholder and cursor would be at the left of a Persian page. */
const directionOf = (dir: string | undefined, value: unknown) => (dir === 'auto' && value === '' ? undefined : dir)

export function Input({ className, icon, ...given }: InputProps) {
  const props = { ...given, dir: directionOf(given.dir, given.value) }
  if (!icon) return <Base className={cn(fieldClass, className)} {...props} />
  return (
    <div className="relative w-full">
      <span className="pointer-events-none absolute inset-y-0 start-3 grid place-items-center text-fg-3 [&_svg]:size-4">{icon}</span>
      <Base className={cn(fieldClass, 'ps-9', className)} {...props} />
    </div>
  )
}

export function Textarea({ className, ...props }: React.ComponentProps<'textarea'>) {
  return <Base render={<textarea rows={3} {...props} dir={directionOf(props.dir, props.value)} />} className={cn(fieldClass, 'h-auto min-h-20 py-2', className)} />
}
