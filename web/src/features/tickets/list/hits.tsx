import { useTranslation } from 'react-i18next'
import type { Ticket } from '@/tickets/words'

type Hit = NonNullable<Ticket['hits']>[number]

const Segments = ({ segments }: { segments: Hit['segments'] }) =>
  segments.map((segment, index) =>
    segment.hit ? (
      <mark key={index} className="rounded-xs bg-warn-soft text-warn">
        {segment.text}
      </mark>
    ) : (
      segment.text
    ),
  )

/** The title with search hits marked. */
export function TitleWithHits({ ticket }: { ticket: Ticket }) {
  const hit = ticket.hits?.find(({ where }) => where === 'title')
  return hit ? <Segments segments={hit.segments} /> : ticket.title
}

/** The text around a hit outside the title. */
export function OtherHits({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const hit = ticket.hits?.find(({ where, segments }) => where !== 'title' && where !== 'number' && segments.some((segment) => segment.hit))
  if (!hit) return null
  return (
    <p dir="auto" className="mt-0.5 line-clamp-2 text-xs text-fg-3">
      {hit.where.startsWith('comment') && <span className="font-medium">{t('inComment')} </span>}
      <Segments segments={hit.segments} />
    </p>
  )
}
