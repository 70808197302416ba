import { CameraOff, ScanBarcode } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/elements/button'
import { EmptyState } from '@/ui/feedback/states'
import { Sheet } from '@/ui/overlays/sheet'

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>
}
declare global {
  interface Window {
    BarcodeDetector?: new () => Detector
  }
}

/** Whether this browser can read barcodes and QR codes with its camera. */
export const canScan = () => 'BarcodeDetector' in globalThis && Boolean(navigator.mediaDevices?.getUserMedia)

type State = 'asking' | 'looking' | 'denied' | 'missing' | 'failed'
const LOOK_EVERY = 150

const stateAfter = (error: unknown): State => {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'failed'
}

interface ScanSheetProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  onCode: (code: string) => void
}

/** Reads a barcode or QR code with the camera. */
export function ScanSheet({ open, onOpenChange, onCode }: ScanSheetProps) {
  const { t } = useTranslation('scanner')
  const [attempt, setAttempt] = useState(0)
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={t('title')}>
      {open && <Camera key={attempt} onCode={onCode} onRetry={() => setAttempt(attempt + 1)} />}
    </Sheet>
  )
}

function Camera({ onCode, onRetry }: { onCode: (code: string) => void; onRetry: () => void }) {
  const { t } = useTranslation('scanner')
  const { t: common } = useTranslation()
  const [state, setState] = useState<State>('asking')
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef(onCode)
  useEffect(() => {
    latest.current = onCode
  })

  useEffect(() => {
    let isOver = false
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    async function look(detector: Detector, source: HTMLVideoElement) {
      const [found] = source.readyState >= 2 ? await detector.detect(source) : []
      if (isOver) return
      if (found?.rawValue) {
        navigator.vibrate?.(60)
        latest.current(found.rawValue)
        return
      }
      timer = setTimeout(() => void look(detector, source).catch(fail), LOOK_EVERY)
    }
    const fail = (error: unknown) => !isOver && setState(stateAfter(error))
    async function start() {
      const source = video.current
      if (!source || !window.BarcodeDetector) return setState('failed')
      const detector = new window.BarcodeDetector()
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (isOver) return stop()
      source.srcObject = stream
      await source.play()
      setState('looking')
      await look(detector, source)
    }
    const stop = () => stream?.getTracks().forEach((track) => track.stop())
    start().catch(fail)
    return () => {
      isOver = true
      clearTimeout(timer)
      stop()
    }
  }, [])

  const isShown = state === 'asking' || state === 'looking'
  return (
    <>
      <div className={isShown ? 'relative overflow-hidden rounded-xl bg-muted' : 'hidden'}>
        <video ref={video} muted playsInline className="aspect-4/3 w-full object-cover" aria-label={t('picture')} />
        {state === 'looking' ? (
          <span aria-hidden className="absolute inset-x-8 top-1/2 h-24 -translate-y-1/2 rounded-xl border-2 border-white/90" />
        ) : (
          <span className="absolute inset-0 grid place-items-center text-fg-3">
            <ScanBarcode className="size-10 animate-pulse" aria-hidden />
          </span>
        )}
      </div>
      {isShown ? (
        <p role="status" className="mt-3 text-center text-sm text-fg-2">
          {t(state === 'asking' ? 'asking' : 'looking')}
        </p>
      ) : (
        <div role="alert">
          <EmptyState
            icon={CameraOff}
            title={t(`${state}`)}
            description={t(`${state}Hint`)}
            action={
              state !== 'missing' && (
                <Button onClick={onRetry}>
                  {common('retry')}
                </Button>
              )
            }
          />
        </div>
      )}
    </>
  )
}
