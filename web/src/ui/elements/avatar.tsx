import { useState } from 'react'
import { cn } from '@/lib/cn'

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('\u200C')

interface AvatarProps {
  name: string
  photo?: { thumbnail_url: string } | null | undefined
  className?: string
}

/** A person's photo, or the initials if there is none or if its address has expired. */
export function Avatar({ name, photo, className }: AvatarProps) {
  const [broken, setBroken] = useState<string>()
  const url = photo?.thumbnail_url
  return (
    <span
      aria-hidden
      className={cn(
        'grid size-8 shrink-0 place-items-center overflow-hidden rounded-full bg-brand-soft text-xs font-semibold text-brand-ink',
        className,
      )}
    >
      {url && url !== broken ? <img src={url} alt="" decoding="async" onError={() => setBroken(url)} className="size-full object-cover" /> : initials(name)}
    </span>
  )
}
