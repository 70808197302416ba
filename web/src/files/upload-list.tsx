import { RotateCw, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Photo } from '@/ui/elements/photo'
import { FileIcon, useFileSize } from './file-icon'
import { thumbnailNow } from './upload'
import { MOST_FILES, type Upload, type Uploads } from './use-uploads'

/** The attached files with their upload progress. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation('files')
  const format = useFormat()
  return (
    <div className="space-y-1.5">
      <ul aria-label={t('attached')} className="grid grid-cols-1 gap-1.5 sm:grid-cols-2">
        {uploads.items.map((one) => (
          <UploadRow key={one.key} upload={one} onRemove={() => uploads.remove(one.key)} onRetry={() => uploads.retry(one.key)} />
        ))}
      </ul>
      {uploads.isRefused && <p className="text-xs text-bad">{t('removeRefused')}</p>}
      {uploads.room <= 0 && <p className="text-xs text-fg-2">{t('most', { number: format.number(MOST_FILES) })}</p>}
    </div>
  )
}

function UploadRow({ upload, onRemove, onRetry }: { upload: Upload; onRemove: () => void; onRetry: () => void }) {
  const { t } = useTranslation(['files', 'common'])
  const format = useFormat()
  const size = useFileSize()
  const { name, view, refusal } = upload
  const isUnderWay = !view && refusal === undefined
  return (
    <li className={cn('flex items-center gap-2.5 rounded-lg border bg-surface p-1.5', refusal !== undefined && 'border-bad/50 bg-bad-soft')}>
      {view?.thumbnail_url ? (
        <Photo url={view.thumbnail_url} renew={() => thumbnailNow(view.id)} className="size-10 shrink-0 rounded-md" />
      ) : (
        <FileIcon mediaType={view?.file_type ?? upload.file?.type ?? ''} className="size-10 shrink-0 rounded-md" />
      )}
      <div className="min-w-0 grow text-xs">
        <p className="truncate font-medium">
          <bdi>{name}</bdi>
        </p>
        {refusal !== undefined ? (
          <p role="alert" className="text-bad">
            {refusal}
          </p>
        ) : isUnderWay ? (
          <span
            role="progressbar"
            aria-label={t('sendingOf', { name })}
            aria-valuenow={Math.round(upload.share * 100)}
            className="flex items-center gap-2 text-fg-2"
          >
            <span className="h-1.5 grow overflow-hidden rounded-full bg-muted">
              <span className="block h-full rounded-full bg-brand" style={{ width: `${upload.share * 100}%` }} />
            </span>
            <span className="num">{format.percent(Math.round(upload.share * 100) / 100)}</span>
          </span>
        ) : (
          <p className="num text-fg-2">{size(upload.size)}</p>
        )}
      </div>
      {refusal !== undefined && upload.file && (
        <Button variant="ghost" size="icon" aria-label={t('retryOf', { name })} onClick={onRetry}>
          <RotateCw />
        </Button>
      )}
      <Button variant="ghost" size="icon" aria-label={t('removeOf', { name })} onClick={onRemove}>
        <X />
      </Button>
    </li>
  )
}
