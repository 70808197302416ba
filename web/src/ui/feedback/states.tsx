import { CloudOff, Inbox, LockKeyhole, SearchX, TriangleAlert, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { errorText, isApiError } from '@/api/errors'
import { usePageTitle } from '@/lib/browser/use-page-title'
import { cn } from '@/lib/cn'
import { Button } from '@/ui/elements/button'

interface StateProps {
  icon?: LucideIcon
  title: string
  description?: string
  /** What to do next: a button or a link. */
  action?: React.ReactNode
  /** Replaces a whole page without a PageHeader: the title becomes the page's heading and the tab's title. */
  page?: boolean
  className?: string
}

function PageHeading({ title }: { title: string }) {
  usePageTitle(title)
  return <h1 className="text-sm font-semibold">{title}</h1>
}

/** Says that there is nothing yet or that nothing matches the filters, and what to do next. */
export function EmptyState({ icon: Icon = Inbox, title, description, action, page = false, className }: StateProps) {
  return (
    <div className={cn('flex flex-col items-center justify-center gap-1 px-6 py-14 text-center', className)}>
      <span className="mb-3 grid size-12 place-items-center rounded-2xl bg-muted text-fg-3">
        <Icon className="size-6" strokeWidth={1.6} />
      </span>
      {page ? <PageHeading title={title} /> : <p className="text-sm font-semibold">{title}</p>}
      {description && <p className="max-w-sm text-sm text-fg-3">{description}</p>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}

function iconOf(error: unknown): LucideIcon {
  if (isApiError(error, 'NO_CONNECTION') || isApiError(error, 'UNAVAILABLE')) return CloudOff
  if (isApiError(error, 'FORBIDDEN')) return LockKeyhole
  if (isApiError(error, 'NOT_FOUND')) return SearchX
  return TriangleAlert
}

interface ErrorStateProps {
  error: unknown
  onRetry?: () => void
  /** Replaces a whole page without a PageHeader. */
  page?: boolean
  /** A link to somewhere else, such as the list of such records. */
  back?: React.ReactNode
  className?: string
}

/** Says why something could not be fetched, and offers to try again. */
export function ErrorState({ error, onRetry, page = false, back, className }: ErrorStateProps) {
  const { t } = useTranslation()
  const isMissing = isApiError(error, 'NOT_FOUND')
  const canRetry = onRetry && !isApiError(error, 'FORBIDDEN') && !isMissing
  const trace = isApiError(error) && error.traceId && error.status >= 500 ? t('trace', { id: error.traceId }) : undefined
  const description = isMissing ? t('missing.description') : trace
  return (
    <div role="alert" className={className}>
      <EmptyState
        page={page}
        icon={iconOf(error)}
        title={isMissing ? t('missing.title') : errorText(error)}
        {...(description && { description })}
        {...(back && { className: 'min-h-[60dvh]' })}
        action={
          (canRetry || back) && (
            <>
              {canRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
              {back}
            </>
          )
        }
      />
    </div>
  )
}
