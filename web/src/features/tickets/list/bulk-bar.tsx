import { useQuery } from '@tanstack/react-query'
import { CircleDot, Flag, Shapes, Tag, UserRound, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { cn } from '@/lib/cn'
import { useLanguage } from '@/lib/text/language'
import { useSession } from '@/session/session'
import { PriorityMark, StatusBadge } from '@/tickets/badges'
import { PRIORITIES, STATUSES } from '@/tickets/words'
import { Button } from '@/ui/elements/button'
import { showToast } from '@/ui/feedback/toast'
import { Field } from '@/ui/inputs/field'
import { Input, Textarea } from '@/ui/inputs/input'
import { Dialog } from '@/ui/overlays/dialog'
import { Menu, MenuItem, MenuSeparator } from '@/ui/overlays/menu'
import { categoriesQuery } from '../queries/choices'
import { useBulk } from '../queries/list'
import { usePeople } from '../queries/use-people'

type Change = Omit<Schemas['BulkChange'], 'ids'>

/** Bulk changes of the selected tickets. Either all are changed, or none and the reason is shown. */
export function BulkBar({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation('tickets')
  const { language } = useLanguage()
  const me = useSession()
  const people = usePeople().filter(({ id }) => id !== me?.id)
  const categories = useQuery(categoriesQuery(language)).data?.rows ?? []
  const bulk = useBulk()
  const [asks, setAsks] = useState<'tags' | 'close' | null>(null)

  function change(body: Change) {
    bulk.mutate(
      { ids: [...ids], ...body },
      {
        onSuccess: ({ changed }) => {
          showToast(t('bulk.done', { count: changed }))
          onDone()
        },
      },
    )
  }

  const key = (icon: React.ReactNode, label: string) => (
    <Button size="sm" variant="ghost" className="max-lg:h-11" disabled={bulk.isPending}>
      {icon}
      <span className="max-sm:sr-only">{label}</span>
    </Button>
  )
  return (
    <div
      role="toolbar"
      aria-label={t('bulk.label')}
      className={cn(
        'sticky bottom-20 z-20 mx-auto mt-3 flex w-fit max-w-full items-center gap-1',
        'overflow-x-auto rounded-xl border bg-raised p-1.5 shadow-pop lg:bottom-4',
      )}
    >
      <span className="num px-2 text-sm font-medium whitespace-nowrap" role="status">
        {t('bulk.chosen', { count: ids.length })}
      </span>
      <Menu side="top" align="start" trigger={key(<CircleDot />, t('status'))}>
        {STATUSES.filter((status) => status !== 'pending').map((status) => (
          <MenuItem key={status} onSelect={() => (status === 'closed' ? setAsks('close') : change({ status }))}>
            <StatusBadge status={status} />
          </MenuItem>
        ))}
      </Menu>
      <Menu side="top" align="start" trigger={key(<UserRound />, t('assignee'))}>
        {me && <MenuItem onSelect={() => change({ assigned_to_id: me.id })}>{t('toMe')}</MenuItem>}
        <MenuItem onSelect={() => change({ unassign: true })}>{t('toNobody')}</MenuItem>
        {people.length > 0 && <MenuSeparator />}
        {people.map(({ id, name }) => (
          <MenuItem key={id} onSelect={() => change({ assigned_to_id: id })}>
            {name}
          </MenuItem>
        ))}
      </Menu>
      <Menu side="top" align="start" trigger={key(<Shapes />, t('category'))}>
        {categories.map(({ id, name }) => (
          <MenuItem key={id} onSelect={() => change({ category_id: id })}>
            {name}
          </MenuItem>
        ))}
      </Menu>
      <Menu side="top" align="start" trigger={key(<Flag />, t('priority'))}>
        {PRIORITIES.map((priority) => (
          <MenuItem key={priority} onSelect={() => change({ priority })}>
            <PriorityMark priority={priority} />
          </MenuItem>
        ))}
      </Menu>
      <Button size="sm" variant="ghost" className="max-lg:h-11" disabled={bulk.isPending} onClick={() => setAsks('tags')}>
        <Tag />
        <span className="max-sm:sr-only">{t('tags')}</span>
      </Button>
      <Button size="icon" variant="ghost" className="size-8 max-lg:size-11" aria-label={t('bulk.none')} onClick={onDone}>
        <X />
      </Button>
      {asks && <Ask kind={asks} onClose={() => setAsks(null)} onChange={change} />}
    </div>
  )
}

const words = (text: string) => text.split(/[,،]/).map((tag) => tag.trim()).filter(Boolean)

function Ask({ kind, onClose, onChange }: { kind: 'tags' | 'close'; onClose: () => void; onChange: (change: Change) => void }) {
  const { t } = useTranslation(['tickets', 'common'])
  const [add, setAdd] = useState('')
  const [remove, setRemove] = useState('')
  const [comment, setComment] = useState('')
  function send(event: React.FormEvent) {
    event.preventDefault()
    if (kind === 'close') onChange({ status: 'closed', ...(comment.trim() && { comment: comment.trim() }) })
    else onChange({ ...(words(add).length > 0 && { add_tags: words(add) }), ...(words(remove).length > 0 && { remove_tags: words(remove) }) })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(kind === 'close' ? 'steps.close' : 'tags')}
      footer={
        <Button variant="primary" type="submit" form="bulk-ask" disabled={kind === 'tags' && words(add).length + words(remove).length === 0}>
          {t('save', { ns: 'common' })}
        </Button>
      }
    >
      <form id="bulk-ask" onSubmit={send} className="space-y-3">
        {kind === 'close' ? (
          <Field label={t('reason.label')} hint={t('bulk.reasonHint')}>
            <Textarea autoFocus maxLength={2000} value={comment} onChange={(event) => setComment(event.target.value)} />
          </Field>
        ) : (
          <>
            <Field label={t('bulk.addTags')} hint={t('tagsHint')}>
              <Input autoFocus autoComplete="off" value={add} onValueChange={setAdd} />
            </Field>
            <Field label={t('bulk.removeTags')}>
              <Input autoComplete="off" value={remove} onValueChange={setRemove} />
            </Field>
          </>
        )}
      </form>
    </Dialog>
  )
}
