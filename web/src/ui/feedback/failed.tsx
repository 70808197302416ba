import { CircleAlert } from 'lucide-react'
import { errorText } from '@/api/errors'

/** The error of a form, above its fields. */
export function Failed({ text, error, children }: { text?: string; error?: unknown; children?: React.ReactNode }) {
  return (
    <div role="alert" className="flex items-start gap-2 rounded-xl bg-bad-soft px-4 py-3 text-sm text-bad">
      <CircleAlert className="mt-0.5 size-4 shrink-0" />
      <div className="space-y-2">
        {text && <p className="font-medium">{text}</p>}
        {error !== undefined && <p>{errorText(error)}</p>}
        {children}
      </div>
    </div>
  )
}
