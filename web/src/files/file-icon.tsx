import { File, FileArchive, FileAudio, FileImage, FileSpreadsheet, FileText, FileVideo } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'

const ICONS = [
  [/^image\//, FileImage],
  [/^audio\//, FileAudio],
  [/^video\//, FileVideo],
  [/zip/, FileArchive],
  [/csv|spreadsheet/, FileSpreadsheet],
  [/^text\/|pdf|word/, FileText],
] as const

/** A square with the icon of a file type. */
export function FileIcon({ mediaType, className }: { mediaType: string; className?: string }) {
  const Icon = ICONS.find(([kind]) => kind.test(mediaType))?.[1] ?? File
  return (
    <span className={cn('grid place-items-center bg-muted text-fg-2', className)}>
      <Icon aria-hidden className="size-5" />
    </span>
  )
}

/** Formats a number of bytes: `1.4 MB`. */
export function useFileSize() {
  const { t } = useTranslation('files')
  const format = useFormat()
  return (bytes: number) =>
    bytes < 1e6
      ? t('kilobytes', { number: format.number(Math.max(1, Math.round(bytes / 1e3))) })
      : t('megabytes', { number: format.number(bytes / 1e6, { maximumFractionDigits: 1 }) })
}
