import { ArrowLeft, ArrowRight, Camera, ImagePlus, LoaderCircle, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ChooseFiles, PICTURES } from '@/files/choose-files'
import { refusalOf, thumbnailNow, upload } from '@/files/upload'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'
import { Photo } from '@/ui/elements/photo'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import type { ProductForm } from './product-form'

const MOST = 20

interface Sending {
  key: number
  file: File
  error?: unknown
}

/**
 * The photos of a product, the main one first. They are uploaded at once and belong to the product when it is saved; what was
 * never saved goes by itself.
 */
export function Photos({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation(['products', 'common'])
  const format = useFormat()
  const { control, getValues, setValue, getFieldState, formState } = useFormContext<ProductForm>()
  const photos = useWatch({ control, name: 'photos' })
  const [sending, setSending] = useState<Sending[]>([])
  const [said, setSaid] = useState('')
  const keys = useRef(0)
  const { error } = getFieldState('photos', formState)
  const room = MOST - photos.length - sending.length

  const change = (next: ProductForm['photos']) => setValue('photos', next, { shouldDirty: true })

  async function send({ key, file }: Sending) {
    setSending((now) => now.map((one) => (one.key === key ? { key, file } : one)))
    try {
      const { id, url, thumbnail_url } = await upload(file, { pictures: true })
      change([...getValues('photos'), { id, url, thumbnail_url: thumbnail_url ?? url }])
      setSending((now) => now.filter((one) => one.key !== key))
    } catch (failure) {
      setSending((now) => now.map((one) => (one.key === key ? { ...one, error: failure } : one)))
    }
  }

  function add(files: FileList) {
    const chosen = [...files].slice(0, room).map((file) => ({ key: ++keys.current, file }))
    setSending((now) => [...now, ...chosen])
    for (const one of chosen) void send(one)
  }

  function move(from: number, to: number) {
    const next = [...photos]
    next.splice(to, 0, ...next.splice(from, 1))
    change(next)
    setSaid(t('photo.movedTo', { number: format.number(to + 1) }))
  }

  return (
    <Card>
      <CardHeader title={t('photo.title')} />
      <CardBody className="space-y-3">
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {photos.map((photo, index) => (
            <li key={photo.id} className="overflow-hidden rounded-xl border">
              <div className="relative">
                <Photo url={photo.thumbnail_url} renew={() => thumbnailNow(photo.id)} alt={t('photo.number', { number: format.number(index + 1) })} className="aspect-square w-full" />
                {index === 0 && (
                  <Badge tone="brand" className="absolute start-2 top-2">
                    {t('photo.main')}
                  </Badge>
                )}
              </div>
              <div className="flex justify-between">
                <Button variant="ghost" size="icon-lg" disabled={disabled || index === 0} aria-label={t('photo.earlier', { number: format.number(index + 1) })} onClick={() => move(index, index - 1)}>
                  <ArrowLeft className="rtl:rotate-180" />
                </Button>
                <Button variant="ghost" size="icon-lg" disabled={disabled} aria-label={t('photo.remove', { number: format.number(index + 1) })} onClick={() => change(photos.filter((one) => one.id !== photo.id))}>
                  <X />
                </Button>
                <Button variant="ghost" size="icon-lg" disabled={disabled || index === photos.length - 1} aria-label={t('photo.later', { number: format.number(index + 1) })} onClick={() => move(index, index + 1)}>
                  <ArrowRight className="rtl:rotate-180" />
                </Button>
              </div>
            </li>
          ))}
          {sending.map((one) => (
            <li key={one.key} className={cn('grid min-h-40 place-items-center rounded-xl border border-dashed p-3 text-center text-xs', one.error !== undefined && 'bg-bad-soft text-bad')}>
              {one.error === undefined ? (
                <span className="grid justify-items-center gap-2 text-fg-3">
                  <LoaderCircle className="size-5 animate-spin" aria-hidden />
                  {t('photo.sending')}
                </span>
              ) : (
                <span role="alert" className="grid justify-items-center gap-2">
                  <bdi className="line-clamp-1 font-medium">{one.file.name}</bdi>
                  <span>{refusalOf(one.error)}</span>
                  <span className="flex flex-wrap justify-center gap-1">
                    <Button size="sm" className="max-sm:h-11" onClick={() => void send(one)}>
                      {t('retry', { ns: 'common' })}
                    </Button>
                    <Button size="sm" variant="ghost" className="max-sm:h-11" onClick={() => setSending((now) => now.filter((other) => other.key !== one.key))}>
                      {t('cancel', { ns: 'common' })}
                    </Button>
                  </span>
                </span>
              )}
            </li>
          ))}
        </ul>
        {error && <p className="text-xs text-bad">{error.message}</p>}
        {!disabled && (
          <div className="flex flex-wrap gap-2">
            <ChooseFiles label={t('photo.choose')} types={PICTURES} multiple className="max-sm:h-11" disabled={room <= 0} onChoose={add}>
              <ImagePlus />
              {t('photo.choose')}
            </ChooseFiles>
            <ChooseFiles label={t('photo.take')} types={PICTURES} camera className="max-sm:h-11 sm:hidden" disabled={room <= 0} onChoose={add}>
              <Camera />
              {t('photo.take')}
            </ChooseFiles>
          </div>
        )}
        <p className="text-xs text-fg-3">{t('photo.hint', { number: format.number(MOST) })}</p>
        <span role="status" className="sr-only">
          {said}
        </span>
      </CardBody>
    </Card>
  )
}
