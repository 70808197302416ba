import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '@/api/errors'
import { Button } from '@/ui/elements/button'
import { Skeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Sheet } from '@/ui/overlays/sheet'
import { useRemoval } from './parts'
import type { Deleted, Kind } from './queries'

export interface EditorProps {
  /** Undefined for a new one. */
  id: string | undefined
  open: boolean
  onClose: () => void
}

interface EditorStateProps extends EditorProps {
  kind: Kind
  isMissing: boolean
  error: unknown
  onRetry: () => void
}

/** A sheet whose record is loading or missing. */
export function EditorState({ open, onClose, kind, id, isMissing, error, onRetry }: EditorStateProps) {
  const { t } = useTranslation(['catalogue', 'common'])
  return (
    <Sheet open={open} onOpenChange={(isOpen) => !isOpen && onClose()} title={t(`${id ? 'edit' : 'new'}.${kind}`)}>
      {isMissing ? (
        <ErrorState error={new ApiError(404, { code: 'NOT_FOUND' })} />
      ) : error ? (
        <ErrorState error={error} onRetry={onRetry} />
      ) : (
        <div role="status" aria-label={t('loading', { ns: 'common' })} className="space-y-4 pt-2">
          <Skeleton className="h-10" />
          <Skeleton className="h-10" />
          <Skeleton className="h-10" />
        </div>
      )}
    </Sheet>
  )
}

/** Deletes from within the editor. */
export function RemoveKey({ kind, record, onRemoved }: { kind: Kind; record: Deleted; onRemoved: () => void }) {
  const { t } = useTranslation('common')
  const removal = useRemoval(kind)
  return (
    <div className="border-t pt-4">
      <Button variant="ghost" className="text-bad hover:text-bad" busy={removal.busy} onClick={() => removal.remove(record, onRemoved)}>
        <Trash2 />
        {t('delete')}
      </Button>
      {removal.dialog}
    </div>
  )
}
