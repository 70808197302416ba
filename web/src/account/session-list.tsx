import { Monitor, Smartphone, Tablet, Terminal, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { deviceOf, type Device } from '@/lib/browser/device'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'

const icons: Record<Device['kind'], LucideIcon> = { phone: Smartphone, tablet: Tablet, computer: Monitor, program: Terminal }

/** The sessions of a person: each with its device, its address, and when it was last seen. */
export function SessionList({ sessions, ending, onEnd }: {
  sessions: readonly Schemas['SessionView'][]
  /** The session that is being ended. */
  ending?: string | undefined
  /** Ends a session other than this one. Without it, the list is read-only. */
  onEnd?: (id: string) => void
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = ({ program, system }: Device) => (program && system ? t('sessions.on', { program, system }) : program || system || t('sessions.unknown'))
  return (
    <ul className="divide-y">
      {sessions.map((session) => {
        const device = deviceOf(session.program)
        const Icon = icons[device.kind]
        return (
          <li key={session.id} className="flex items-center gap-3 py-2.5">
            <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-muted text-fg-2">
              <Icon className="size-4.5" aria-hidden />
            </span>
            <div className="min-w-0 grow">
              <p className="flex flex-wrap items-center gap-x-2 text-sm font-medium">
                {nameOf(device)}
                {session.is_current && <Badge tone="good">{t('sessions.current')}</Badge>}
              </p>
              <p className="text-xs text-fg-3">
                {t('sessions.seen', { time: format.dateTime(session.last_seen_at) })}
                {session.address && (
                  <>
                    {' · '}
                    <bdi className="num">{session.address}</bdi>
                  </>
                )}
              </p>
            </div>
            {onEnd && !session.is_current && (
              <Button
                size="sm"
                className="max-lg:h-11"
                aria-label={t('sessions.endOf', { name: nameOf(device) })}
                busy={ending === session.id}
                onClick={() => onEnd(session.id)}
              >
                {t('signOut')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
