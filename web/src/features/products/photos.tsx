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

type ProductPhotos = ProductForm['photos']

interface Sending {
  key: number
  file: File
  error?: unknown
}

/** Uploads photos at once and adds them to the form as they arrive. */
function useUploading() {
  const { getValues, setValue } = useFormContext<ProductForm>()
  const [sending, setSending] = useState<Sending[]>([])
  const keys = useRef(0)
  const change = (photos: ProductPhotos) => setValue('photos', photos, { shouldDirty: true })

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

  return {
    sending,
    change,
    send: (one: Sending) => void send(one),
    add(files: readonly File[]) {
      const chosen = files.map((file) => ({ key: ++keys.current, file }))
      setSending((now) => [...now, ...chosen])
      for (const one of chosen) void send(one)
    },
    drop: ({ key }: Sending) => setSending((now) => now.filter((one) => one.key !== key)),
  }
}

/**
 * The photos of a product, the main one first. They are uploaded at once and belong to the product when it is saved. The
 * server deletes those that are never saved.
 */
export function Photos({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation('products')
  const format = useFormat()
  const { control, getFieldState, formState } = useFormContext<ProductForm>()
  const photos = useWatch({ control, name: 'photos' })
  const { sending, change, send, add, drop } = useUploading()
  const [said, setSaid] = useState('')
  const { error } = getFieldState('photos', formState)
  const room = MOST - photos.length - sending.length

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
            <PhotoTile
              key={photo.id}
              photo={photo}
              index={index}
              count={photos.length}
              disabled={disabled}
              onMove={(to) => move(index, to)}
              onRemove={() => change(photos.filter((one) => one.id !== photo.id))}
            />
          ))}
          {sending.map((one) => (
            <SendingTile key={one.key} sending={one} onRetry={() => send(one)} onDrop={() => drop(one)} />
          ))}
        </ul>
        {error && <p className="text-xs text-bad">{error.message}</p>}
        {!disabled && <ChoosePhotos disabled={room <= 0} onChoose={(files) => add([...files].slice(0, room))} />}
        <p className="text-xs text-fg-3">{t('photo.hint', { number: format.number(MOST) })}</p>
        <span role="status" className="sr-only">
          {said}
        </span>
      </CardBody>
    </Card>
  )
}

interface PhotoTileProps {
  photo: ProductPhotos[number]
  index: number
  count: number
  disabled: boolean
  onMove: (to: number) => void
  onRemove: () => void
}

function PhotoTile({ photo, index, count, disabled, onMove, onRemove }: PhotoTileProps) {
  const { t } = useTranslation('products')
  const number = useFormat().number(index + 1)
  return (
    <li className="overflow-hidden rounded-xl border">
      <div className="relative">
        <Photo url={photo.thumbnail_url} renew={() => thumbnailNow(photo.id)} alt={t('photo.number', { number })} className="aspect-square w-full" />
        {index === 0 && (
          <Badge tone="brand" className="absolute start-2 top-2">
            {t('photo.main')}
          </Badge>
        )}
      </div>
      <div className="flex justify-between">
        <Button
          variant="ghost"
          size="icon-lg"
          disabled={disabled || index === 0}
          aria-label={t('photo.earlier', { number })}
          onClick={() => onMove(index - 1)}
        >
          <ArrowLeft className="rtl:rotate-180" />
        </Button>
        <Button variant="ghost" size="icon-lg" disabled={disabled} aria-label={t('photo.remove', { number })} onClick={onRemove}>
          <X />
        </Button>
        <Button
          variant="ghost"
          size="icon-lg"
          disabled={disabled || index === count - 1}
          aria-label={t('photo.later', { number })}
          onClick={() => onMove(index + 1)}
        >
          <ArrowRight className="rtl:rotate-180" />
        </Button>
      </div>
    </li>
  )
}

interface SendingTileProps {
  sending: Sending
  onRetry: () => void
  onDrop: () => void
}

/** A photo on its way, or why it could not be uploaded. */
function SendingTile({ sending: { file, error }, onRetry, onDrop }: SendingTileProps) {
  const { t } = useTranslation(['products', 'common'])
  const isRefused = error !== undefined
  return (
    <li className={cn('grid min-h-40 place-items-center rounded-xl border border-dashed p-3 text-center text-xs', isRefused && 'bg-bad-soft text-bad')}>
      {isRefused ? (
        <span role="alert" className="grid justify-items-center gap-2">
          <bdi className="line-clamp-1 font-medium">{file.name}</bdi>
          <span>{refusalOf(error)}</span>
          <span className="flex flex-wrap justify-center gap-1">
            <Button size="sm" className="max-sm:h-11" onClick={onRetry}>
              {t('retry', { ns: 'common' })}
            </Button>
            <Button size="sm" variant="ghost" className="max-sm:h-11" onClick={onDrop}>
              {t('cancel', { ns: 'common' })}
            </Button>
          </span>
        </span>
      ) : (
        <span className="grid justify-items-center gap-2 text-fg-3">
          <LoaderCircle className="size-5 animate-spin" aria-hidden />
          {t('photo.sending')}
        </span>
      )}
    </li>
  )
}

function ChoosePhotos({ disabled, onChoose }: { disabled: boolean; onChoose: (files: FileList) => void }) {
  const { t } = useTranslation('products')
  return (
    <div className="flex flex-wrap gap-2">
      <ChooseFiles label={t('photo.choose')} types={PICTURES} multiple className="max-sm:h-11" disabled={disabled} onChoose={onChoose}>
        <ImagePlus />
        {t('photo.choose')}
      </ChooseFiles>
      <ChooseFiles label={t('photo.take')} types={PICTURES} camera className="max-sm:h-11 sm:hidden" disabled={disabled} onChoose={onChoose}>
        <Camera />
        {t('photo.take')}
      </ChooseFiles>
    </div>
  )
}
