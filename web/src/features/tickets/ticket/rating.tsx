import { Star } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import type { Ticket } from '@/tickets/words'
import { Button } from '@/ui/elements/button'
import { Refusal } from '@/ui/feedback/notice'
import { showToast } from '@/ui/feedback/toast'
import { Input } from '@/ui/inputs/input'
import { useRate } from '../queries/changes'

const STARS = [1, 2, 3, 4, 5] as const

/** The rating of a resolved ticket: the requester gives it, the others see it. */
export function Rating({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const rate = useRate()
  const mayRate = ticket.details?.may.rate ?? false
  const [stars, setStars] = useState(ticket.rating ?? 0)
  const [word, setWord] = useState(ticket.rating_comment ?? '')
  if (!mayRate) {
    if (ticket.rating == null) return null
    return (
      <div className="rounded-xl border bg-surface p-3.5 shadow-card">
        <p className="flex items-center gap-2 text-sm">
          {t('rating.given')} <Stars count={ticket.rating} />
        </p>
        {ticket.rating_comment && (
          <p dir="auto" className="mt-1 text-sm text-fg-2">
            {ticket.rating_comment}
          </p>
        )}
      </div>
    )
  }
  const isSaved = ticket.rating === stars && (ticket.rating_comment ?? '') === word.trim()
  return (
    <form
      className="space-y-3 rounded-xl border border-brand/30 bg-brand-soft p-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (stars > 0) rate.mutate({ id: ticket.id, rating: stars, comment: word.trim() || null }, { onSuccess: () => showToast(t('rating.thanks')) })
      }}
    >
      <p className="text-sm font-semibold">{t('rating.ask')}</p>
      <div role="radiogroup" aria-label={t('rating.ask')} className="flex gap-1">
        {STARS.map((value) => (
          <label
            key={value}
            className={cn(
              'relative grid size-11 cursor-pointer place-items-center rounded-lg',
              'hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-brand',
            )}
          >
            <input
              type="radio"
              name="rating"
              className="absolute inset-0 cursor-pointer opacity-0"
              checked={stars === value}
              aria-label={t('rating.stars', { count: value })}
              onChange={() => setStars(value)}
            />
            <Star aria-hidden className={cn('size-7 text-fg-3', value <= stars && 'fill-warn text-warn')} />
          </label>
        ))}
      </div>
      {stars > 0 && (
        <div className="flex flex-wrap gap-2">
          <Input
            dir="auto"
            className="min-w-0 flex-1 basis-48"
            aria-label={t('rating.word')}
            placeholder={t('rating.word')}
            maxLength={1000}
            value={word}
            onValueChange={setWord}
          />
          <Button type="submit" variant="primary" className="h-(--field)" busy={rate.isPending} disabled={isSaved}>
            {t(isSaved ? 'rating.saved' : 'rating.send')}
          </Button>
        </div>
      )}
      <Refusal error={rate.error} />
    </form>
  )
}

function Stars({ count }: { count: number }) {
  const { t } = useTranslation('tickets')
  return (
    <span role="img" aria-label={t('rating.stars', { count })} className="inline-flex">
      {STARS.map((value) => (
        <Star key={value} aria-hidden className={cn('size-4 text-fg-3', value <= count && 'fill-warn text-warn')} />
      ))}
    </span>
  )
}
