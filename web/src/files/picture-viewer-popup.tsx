import { Dialog as Base } from '@base-ui/react/dialog'
import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/lib/text/language'
import { useFormat } from '@/session/use-format'
import { Photo } from '@/ui/elements/photo'
import { download } from './file-tiles'
import type { PictureViewerProps } from './picture-viewer'
import { fileNow } from './upload'

/** How far a small picture is enlarged at most. */
const MOST = 3
/** How many pixels a swipe takes. */
const SWIPE = 48

const roundClass = 'grid size-11 shrink-0 cursor-pointer place-items-center rounded-full text-white hover:bg-white/15 disabled:opacity-30 [&_svg]:size-5'

export function PictureViewerPopup({ pictures, shown, onShow }: PictureViewerProps) {
  const { t } = useTranslation(['files', 'common'])
  const { language } = useLanguage()
  const format = useFormat()
  const picture = shown === null ? undefined : pictures[shown]
  const go = (by: number) => shown !== null && pictures[shown + by] && onShow(shown + by)
  // In right-to-left text, the next picture is on the left.
  const isLeftward = language === 'fa'
  const forward = isLeftward ? 'ArrowLeft' : 'ArrowRight'
  const [natural, setNatural] = useState<{ id: string; width: number; height: number } | null>(null)
  const isKnown = natural !== null && natural.id === picture?.id
  const finger = useRef<React.Touch | null>(null)

  function lift({ changedTouches }: React.TouchEvent) {
    const end = changedTouches[0]
    const start = finger.current
    finger.current = null
    // On a zoomed picture, a finger moves the visible part.
    if (!start || !end || (visualViewport?.scale ?? 1) > 1.01) return
    const across = end.clientX - start.clientX
    if (Math.abs(across) < SWIPE || Math.abs(across) < 1.5 * Math.abs(end.clientY - start.clientY)) return
    go(across > 0 === isLeftward ? 1 : -1)
  }

  return (
    <Base.Root open={picture !== undefined} onOpenChange={(open) => !open && onShow(null)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black" />
        <Base.Popup
          className="fixed inset-0 z-50 flex flex-col outline-none"
          onKeyDown={(event) => {
            if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') go(event.key === forward ? 1 : -1)
          }}
        >
          <header className="flex items-center gap-2 p-2 text-white">
            <Base.Title className="min-w-0 grow truncate px-2 text-sm font-medium">
              <bdi>{picture?.filename}</bdi>
            </Base.Title>
            {pictures.length > 1 && shown !== null && (
              <span className="num text-sm" aria-live="polite">
                {t('placeOf', { place: format.number(shown + 1), all: format.number(pictures.length) })}
              </span>
            )}
            <button type="button" className={roundClass} aria-label={t('download')} onClick={() => picture && void download(picture.id)}>
              <Download />
            </button>
            <Base.Close className={roundClass} aria-label={t('close', { ns: 'common' })}>
              <X />
            </Base.Close>
          </header>
          <div
            className="flex min-h-0 grow touch-pan-y touch-pinch-zoom items-center gap-1 p-2 pt-0"
            onTouchStart={({ touches }) => (finger.current = touches.length === 1 ? (touches[0] ?? null) : null)}
            onTouchEnd={lift}
            onTouchCancel={() => (finger.current = null)}
          >
            {picture && (
              <Photo
                key={picture.id}
                url={picture.url}
                renew={() => fileNow(picture.id).then(({ url }) => url)}
                alt={picture.filename}
                onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => setNatural({ id: picture.id, width, height })}
                style={isKnown ? { width: natural.width * MOST, height: natural.height * MOST } : undefined}
                className="order-2 mx-auto max-h-full min-w-0 max-w-full bg-transparent object-contain"
              />
            )}
            {pictures.length > 1 && (
              <>
                <button type="button" className={`${roundClass} order-1`} aria-label={t('before')} disabled={shown === 0} onClick={() => go(-1)}>
                  <ChevronLeft className="rtl:rotate-180" />
                </button>
                <button
                  type="button"
                  className={`${roundClass} order-3`}
                  aria-label={t('after')}
                  disabled={shown === pictures.length - 1}
                  onClick={() => go(1)}
                >
                  <ChevronRight className="rtl:rotate-180" />
                </button>
              </>
            )}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
