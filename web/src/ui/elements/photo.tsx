import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import { cn } from '@/lib/cn'

interface PhotoProps extends Pick<React.ComponentProps<'img'>, 'style' | 'onLoad'> {
  url: string
  renew?: () => Promise<string | undefined>
  alt?: string
  className?: string
}

/** A picture by its signed address. If the address has expired, asks `renew` for a new one, once. */
export function Photo({ url, renew, alt = '', className, style, onLoad }: PhotoProps) {
  const [shown, setShown] = useState({ from: url, url, renewed: false, broken: false })
  if (shown.from !== url) setShown({ from: url, url, renewed: false, broken: false })

  async function failed() {
    const next = renew && !shown.renewed ? await renew().catch(() => undefined) : undefined
    setShown((now) => (next ? { ...now, url: next, renewed: true } : { ...now, broken: true }))
  }

  return shown.broken ? (
    <span role={alt ? 'img' : undefined} aria-label={alt || undefined} className={cn('grid place-items-center bg-muted text-fg-3', className)}>
      <ImageOff className="size-5" aria-hidden />
    </span>
  ) : (
    <img
      src={shown.url}
      alt={alt}
      loading="lazy"
      decoding="async"
      onError={() => void failed()}
      onLoad={onLoad}
      style={style}
      className={cn('bg-muted object-cover', className)}
    />
  )
}
