import { Camera, ImagePlus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, type Schemas } from '@/api/client'
import { Avatar } from '@/ui/elements/avatar'
import { Button } from '@/ui/elements/button'
import { ChooseFiles, PICTURES } from './choose-files'
import { refusalOf, uploadMemberPhoto } from './upload'

interface MemberPhotoProps {
  memberId: string
  name: string
  photo: Schemas['FileLink'] | null | undefined
  disabled?: boolean
  /** Called after a change or removal, to fetch what shows the photo. */
  onChange: () => Promise<unknown>
}

const removePhoto = (id: string) => api.DELETE('/api/files/{id}', { params: { path: { id } } })

/** A member's photo. Choosing, taking and removing it take effect at once. */
export function MemberPhoto({ memberId, name, photo, disabled = false, onChange }: MemberPhotoProps) {
  const { t } = useTranslation('files')
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  async function change(work: () => Promise<unknown>) {
    setBusy(true)
    setRefusal(null)
    try {
      await work()
      await onChange()
    } catch (error) {
      setRefusal(refusalOf(error))
    }
    setBusy(false)
  }

  const choose = ([file]: FileList) => file && void change(() => uploadMemberPhoto(memberId, file))
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center gap-3">
        <Avatar name={name} photo={photo} className="size-20 text-2xl" />
        {!disabled && (
          <div className="flex flex-wrap gap-1.5">
            <ChooseFiles label={t(photo ? 'photo.change' : 'photo.choose')} types={PICTURES} size="sm" className="max-lg:h-11" busy={isBusy} onChoose={choose}>
              {!isBusy && <ImagePlus />}
              {t(photo ? 'photo.change' : 'photo.choose')}
            </ChooseFiles>
            <ChooseFiles label={t('take')} types={PICTURES} camera size="sm" className="max-lg:h-11 lg:hidden" disabled={isBusy} onChoose={choose}>
              <Camera />
              {t('take')}
            </ChooseFiles>
            {photo && (
              <Button variant="ghost" size="sm" className="max-lg:h-11" disabled={isBusy} onClick={() => void change(() => removePhoto(photo.id))}>
                <Trash2 />
                {t('photo.remove')}
              </Button>
            )}
          </div>
        )}
      </div>
      {refusal !== null && (
        <p role="alert" className="text-xs text-bad">
          {refusal}
        </p>
      )}
    </div>
  )
}
