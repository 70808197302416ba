import { Button as Base } from '@base-ui/react/button'
import { cva, type VariantProps } from 'class-variance-authority'
import { LoaderCircle } from 'lucide-react'
import { cn } from '@/lib/cn'

export const buttonClass = cva(
  [
    'inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-lg font-medium whitespace-nowrap',
    'transition-[background,border-color,color,scale] select-none active:scale-[.98] [&_svg]:size-4 [&_svg]:shrink-0',
    'disabled:pointer-events-none disabled:opacity-50 data-[disabled]:pointer-events-none data-[disabled]:opacity-50',
  ],
  {
    variants: {
      variant: {
        primary: 'bg-brand text-brand-fg shadow-[inset_0_1px_0_oklch(1_0_0/.18)] hover:bg-brand/90',
        outline: 'border border-line-2 bg-surface shadow-card hover:bg-hover dark:bg-raised',
        ghost: 'text-fg-2 hover:bg-hover hover:text-fg',
        soft: 'bg-brand-soft text-brand-ink hover:bg-brand-soft/80',
        danger: 'bg-bad text-bad-fg hover:bg-bad/90',
      },
      size: {
        sm: 'h-8 px-2.5 text-xs',
        md: 'h-9 px-3 text-sm max-lg:h-11',
        lg: 'h-12 rounded-xl px-5 text-base',
        icon: 'size-9 max-lg:size-11',
        'icon-lg': 'size-11',
      },
    },
    defaultVariants: { variant: 'outline', size: 'md' },
  },
)

export type ButtonProps = Omit<Base.Props, 'className'> & VariantProps<typeof buttonClass> & { className?: string; busy?: boolean }

/** `busy` shows that work is under way, and disables the button. For links: `<Link className={buttonClass({ ... })}>`. */
export function Button({ className, variant, size, busy = false, disabled, children, type = 'button', ...props }: ButtonProps) {
  return (
    <Base type={type} disabled={disabled || busy} aria-busy={busy || undefined} className={cn(buttonClass({ variant, size }), className)} {...props}>
      {busy && <LoaderCircle className="animate-spin" aria-hidden />}
      {children}
    </Base>
  )
}
