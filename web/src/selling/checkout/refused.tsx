import { Link } from '@tanstack/react-router'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '@/ui/elements/button'

interface RefusedProps {
  message: string
  /** Sends although an earlier attempt may have gone through; null while there is none. */
  onNewKey: (() => void) | null
  /** Whether a shift can be opened, which is missing. */
  opensShift: boolean
}

/** What the server says about the whole sale, and what can be done about it. */
export function Refused({ message, onNewKey, opensShift }: RefusedProps) {
  const { t } = useTranslation('sell')
  return (
    <div role="alert" data-refused className="flex items-start gap-2.5 rounded-xl bg-bad-soft p-3 text-sm text-bad">
      <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div className="space-y-2">
        <p>{message}</p>
        {onNewKey && (
          <Button size="sm" onClick={onNewKey}>
            {t('sellAnyway')}
          </Button>
        )}
        {opensShift && (
          <Link to="/shifts" search={{}} className={buttonClass({ className: 'text-fg' })}>
            {t('openShift')}
          </Link>
        )}
      </div>
    </div>
  )
}
