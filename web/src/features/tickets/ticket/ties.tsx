import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Link2, Search, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '@/lib/time/use-debounced'
import { StatusBadge } from '@/tickets/badges'
import type { Ticket } from '@/tickets/words'
import { Button } from '@/ui/elements/button'
import { Refusal } from '@/ui/feedback/notice'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { Select } from '@/ui/inputs/select'
import { Dialog } from '@/ui/overlays/dialog'
import { useUnlink } from '../queries/care'
import { useLink } from '../queries/changes'
import { foundQuery } from '../queries/list'
import { MergeDialog } from './merge-dialog'

type Kind = 'related' | 'child_of' | 'parent_of' | 'merge'

/** The tickets linked to a ticket. */
export function Ties({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const unlink = useUnlink()
  const [isOpen, setOpen] = useState(false)
  const links = ticket.details?.links ?? []
  const mayWork = ticket.details?.may.work ?? false
  if (links.length === 0 && !mayWork) return null
  return (
    <div className="space-y-2">
      {links.length > 0 && (
        <ul className="space-y-1">
          {links.map((link) => (
            <li key={`${link.kind} ${link.ticket_id}`} className="flex items-center gap-2">
              <div className="min-w-0 grow">
                <p className="text-2xs text-fg-3">{t(`links.${link.kind as 'related'}`)}</p>
                <Link to="/tickets/$id" params={{ id: link.ticket_id }} className="block truncate text-sm hover:underline">
                  <bdi className="num text-xs text-fg-3">{link.ticket_number}</bdi> <bdi>{link.title}</bdi>
                </Link>
              </div>
              <StatusBadge status={link.status} />
              {mayWork && ['related', 'child_of', 'parent_of'].includes(link.kind) && (
                <Button
                  variant="ghost"
                  size="icon"
                  className="size-8 max-lg:size-11"
                  aria-label={t('links.remove', { number: link.ticket_number })}
                  onClick={() => unlink.mutate({ id: ticket.id, otherId: link.ticket_id })}
                >
                  <X />
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWork && (
        <Button size="sm" className="max-lg:h-11" onClick={() => setOpen(true)}>
          <Link2 />
          {t('links.add')}
        </Button>
      )}
      {isOpen && <TieDialog ticket={ticket} onClose={() => setOpen(false)} />}
    </div>
  )
}

function TieDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation(['tickets', 'common'])
  const [kind, setKind] = useState<Kind>('related')
  const [typed, setTyped] = useState('')
  const q = useDebounced(typed.trim())
  const found = useQuery(foundQuery(q))
  const link = useLink()
  const [into, setInto] = useState<Ticket | null>(null)
  const rows = (q.length > 1 ? (found.data?.rows ?? []) : []).filter(({ id }) => id !== ticket.id)

  function tie(other: Ticket) {
    if (kind === 'merge') setInto(other)
    else link.mutate({ id: ticket.id, kind, ticket_id: other.id }, { onSuccess: onClose })
  }

  if (into) return <MergeDialog ticket={ticket} into={into} onBack={() => setInto(null)} onClose={onClose} />
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('links.add')}>
      <div className="space-y-3">
        <Refusal error={link.error} />
        <Field label={t('links.kind')}>
          <Select
            label={t('links.kind')}
            items={[
              { value: 'related', label: t('links.related') },
              { value: 'child_of', label: t('links.child_of') },
              { value: 'parent_of', label: t('links.parent_of') },
              { value: 'merge', label: t('links.merge') },
            ]}
            value={kind}
            onChange={setKind}
          />
        </Field>
        <Field label={t('links.which')}>
          <Input type="search" autoFocus icon={<Search />} placeholder={t('searchHint')} value={typed} onValueChange={setTyped} />
        </Field>
        <ul className="max-h-64 divide-y overflow-y-auto" aria-busy={found.isFetching || undefined}>
          {rows.map((other) => (
            <li key={other.id}>
              <button
                type="button"
                disabled={link.isPending}
                onClick={() => tie(other)}
                className="flex min-h-11 w-full cursor-pointer items-center gap-2 rounded-lg px-2 py-1.5 text-start text-sm hover:bg-hover"
              >
                <span className="min-w-0 grow">
                  <bdi className="num block text-xs text-fg-3">{other.ticket_number}</bdi>
                  <bdi className="block truncate">{other.title}</bdi>
                </span>
                <StatusBadge status={other.status} />
              </button>
            </li>
          ))}
        </ul>
        {q.length > 1 && found.isSuccess && !found.isFetching && rows.length === 0 && <p className="text-sm text-fg-3">{t('nothingFits', { ns: 'common' })}</p>}
      </div>
    </Dialog>
  )
}
