import { Field } from '@base-ui/react/field'
import { ChevronsUpDown } from 'lucide-react'
import { cn } from '@/lib/cn'
import { fieldClass } from './input'

export const fieldButtonClass = cn(fieldClass, 'inline-flex cursor-pointer items-center justify-between gap-2 text-start')

/** The text of the button. What does not fit into one line, on phones in some languages, takes a second one. */
export const fieldTextClass = 'line-clamp-2 min-w-0 leading-snug wrap-anywhere'

export const FieldButtonIcon = () => <ChevronsUpDown className="size-3.5 shrink-0 text-fg-3" />

/** The button of a Select or Combobox before its popup's code is loaded. A Field around it names it. */
export function FieldButton({ className, ...props }: React.ComponentProps<'button'>) {
  return (
    <Field.Control
      role="combobox"
      aria-expanded={false}
      aria-controls={undefined}
      aria-haspopup="listbox"
      disabled={props.disabled ?? false}
      className={cn(fieldButtonClass, className)}
      render={<button type="button" {...props} />}
    />
  )
}
