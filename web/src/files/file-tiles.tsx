import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/elements/button'
import { Photo } from '@/ui/elements/photo'
import { showError } from '@/ui/feedback/toast'
import { ConfirmDialog } from '@/ui/overlays/confirm-dialog'
import { FileIcon, useFileSize } from './file-icon'
import { PictureViewer } from './picture-viewer'
import { fileNow, thumbnailNow, type FileView } from './upload'

/** Saves a file to the device. Asks for a fresh address, because those on the page expire. */
export async function download(id: string) {
  try {
    const { url, filename } = await fileNow(id)
    Object.assign(document.createElement('a'), { href: url, download: filename }).click()
  } catch (error) {
    showError(error)
  }
}

interface FileTilesProps {
  files: readonly FileView[]
  mayDelete: (file: FileView) => boolean
  onDelete: (id: string) => Promise<unknown>
}

/** The files of a record. A picture opens in the viewer, any other file is downloaded. */
export function FileTiles({ files, mayDelete, onDelete }: FileTilesProps) {
  const { t } = useTranslation(['files', 'common'])
  const [shown, setShown] = useState<number | null>(null)
  const [asked, setAsked] = useState<FileView | null>(null)
  const [isBusy, setBusy] = useState(false)
  const pictures = files.filter(({ thumbnail_url }) => thumbnail_url)

  async function remove(file: FileView) {
    setBusy(true)
    await onDelete(file.id).catch(showError)
    setBusy(false)
    setAsked(null)
  }

  return (
    <>
      <ul aria-label={t('title')} className="mt-3 flex flex-wrap gap-2">
        {files.map((file) => (
          <Tile
            key={file.id}
            file={file}
            onOpen={() => (file.thumbnail_url ? setShown(pictures.indexOf(file)) : void download(file.id))}
            {...(mayDelete(file) && { onDelete: () => setAsked(file) })}
          />
        ))}
      </ul>
      <PictureViewer pictures={pictures} shown={shown} onShow={setShown} />
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={() => setAsked(null)}
        title={t('deleteOf', { name: asked?.filename ?? '' })}
        description={t('deleteHint')}
        action={t('delete', { ns: 'common' })}
        danger
        busy={isBusy}
        onConfirm={() => asked && void remove(asked)}
      />
    </>
  )
}

function Tile({ file, onOpen, onDelete }: { file: FileView; onOpen: () => void; onDelete?: () => void }) {
  const { t } = useTranslation('files')
  const size = useFileSize()
  return (
    <li className="flex w-full max-w-72 items-center rounded-lg border bg-surface max-sm:max-w-none">
      <button
        type="button"
        aria-label={t(file.thumbnail_url ? 'showOf' : 'downloadOf', { name: file.filename })}
        onClick={onOpen}
        className="flex min-w-0 grow cursor-pointer items-center gap-2.5 rounded-lg p-1.5 text-start hover:bg-hover"
      >
        {file.thumbnail_url ? (
          <Photo url={file.thumbnail_url} renew={() => thumbnailNow(file.id)} className="size-14 shrink-0 rounded-md" />
        ) : (
          <FileIcon mediaType={file.file_type} className="size-14 shrink-0 rounded-md" />
        )}
        <span className="min-w-0 text-xs">
          <bdi className="line-clamp-2 font-medium break-all">{file.filename}</bdi>
          <span className="num block text-fg-2">{size(file.file_size)}</span>
        </span>
      </button>
      {onDelete && (
        <Button variant="ghost" size="icon" className="me-1.5" aria-label={t('removeOf', { name: file.filename })} onClick={onDelete}>
          <Trash2 />
        </Button>
      )}
    </li>
  )
}
