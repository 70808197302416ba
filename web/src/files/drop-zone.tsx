import { FileDown } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'

const bringsFiles = (event: React.DragEvent) => event.dataTransfer.types.includes('Files')

/** Accepts files dropped on its content, and pictures pasted into it. */
export function DropZone({ onFiles, className, children }: { onFiles: (files: Iterable<File>) => void; className?: string; children: React.ReactNode }) {
  const { t } = useTranslation('files')
  // Moving onto a child fires a leave event of the parent: count both.
  const depth = useRef(0)
  const [isOver, setOver] = useState(false)
  const enter = (by: number) => {
    depth.current += by
    setOver(depth.current > 0)
  }
  return (
    <div
      className={cn('relative', className)}
      onDragEnter={(event) => bringsFiles(event) && enter(1)}
      onDragLeave={(event) => bringsFiles(event) && enter(-1)}
      onDragOver={(event) => bringsFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!bringsFiles(event)) return
        event.preventDefault()
        enter(-depth.current)
        onFiles(event.dataTransfer.files)
      }}
      onPaste={(event) => {
        // Text copied from a document comes with a picture of itself.
        if (event.clipboardData.files.length === 0 || event.clipboardData.types.includes('text/plain')) return
        event.preventDefault()
        onFiles(event.clipboardData.files)
      }}
    >
      {children}
      {isOver && (
        <div
          className={cn(
            'pointer-events-none absolute inset-0 z-10 grid place-items-center',
            'rounded-xl border-2 border-dashed border-brand bg-brand-soft/90 text-sm font-medium text-brand-ink',
          )}
        >
          <span className="flex items-center gap-2">
            <FileDown aria-hidden className="size-5" />
            {t('drop')}
          </span>
        </div>
      )}
    </div>
  )
}
