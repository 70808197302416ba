import { Camera, Paperclip } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '@/ui/feedback/skeleton'
import { ChooseFiles } from './choose-files'
import type { Uploads } from './use-uploads'

const UploadList = lazy(() => import('./upload-list').then((module) => ({ default: module.UploadList })))

/** Buttons that attach files, and on phones one that takes a photo. */
export function AddFiles({ uploads, labelled = false }: { uploads: Uploads; labelled?: boolean }) {
  const { t } = useTranslation('files')
  const look = labelled ? ({ variant: 'outline', size: 'md' } as const) : ({ variant: 'ghost', size: 'icon' } as const)
  return (
    <>
      <ChooseFiles label={t('add')} multiple disabled={uploads.room <= 0} {...look} onChoose={uploads.add}>
        <Paperclip />
        {labelled && t('add')}
      </ChooseFiles>
      <ChooseFiles label={t('take')} types="image/*" camera disabled={uploads.room <= 0} {...look} className="lg:hidden" onChoose={uploads.add}>
        <Camera />
        {labelled && t('take')}
      </ChooseFiles>
    </>
  )
}

/** The attached files; nothing if there are none. */
export const AddedFiles = ({ uploads }: { uploads: Uploads }) =>
  uploads.items.length > 0 && (
    <Suspense fallback={<Skeleton className="h-13 rounded-lg" />}>
      <UploadList uploads={uploads} />
    </Suspense>
  )
