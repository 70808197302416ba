import { useQuery } from '@tanstack/react-query'
import { AtSign, Eye, Lock, MessageSquareText, Pencil, Send, UsersRound, X } from 'lucide-react'
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isApiError } from '@/api/errors'
import { useIdempotencyKey } from '@/api/idempotency'
import { AddedFiles, AddFiles } from '@/files/add-files'
import { DropZone } from '@/files/drop-zone'
import { refusedFiles, useUploads } from '@/files/use-uploads'
import { cn } from '@/lib/cn'
import { useMay } from '@/session/rights'
import type { Ticket } from '@/tickets/words'
import { Button } from '@/ui/elements/button'
import { Failed } from '@/ui/feedback/failed'
import { Refusal } from '@/ui/feedback/notice'
import { Skeleton } from '@/ui/feedback/skeleton'
import { Textarea } from '@/ui/inputs/input'
import { Segmented } from '@/ui/inputs/segmented'
import { Dialog } from '@/ui/overlays/dialog'
import { Menu, MenuItem } from '@/ui/overlays/menu'
import { renderedQuery, repliesQuery, type Reply } from '../queries/canned-replies'
import { useWriteComment, type Comment } from '../queries/conversation'
import type { Person } from '../queries/use-people'
import { fitting, mentionAt, MentionList } from './mention-list'
import { useDrafted } from './use-drafted'

const Markdown = lazy(() => import('@/ui/elements/markdown').then(({ Markdown }) => ({ default: Markdown })))

interface ComposerProps {
  ticket: Ticket
  quoted: Comment | null
  onQuoted: (comment: Comment | null) => void
  people: readonly Person[]
}

/** Where an answer or an internal note is written; what was typed stays until it is sent. */
export function Composer({ ticket, quoted, onQuoted, people }: ComposerProps) {
  const { t } = useTranslation(['tickets', 'files'])
  const may = ticket.details?.may
  const uploads = useUploads(`ticket.${ticket.id}.files`)
  const [text, setText] = useDrafted(`ticket.${ticket.id}.reply`)
  const [chosen, setKind] = useState<'public' | 'internal'>('public')
  const kind = may?.comment_internally ? chosen : 'public'
  const [mentioned, setMentioned] = useState<readonly Person[]>([])
  const [isPreview, setPreview] = useState(false)
  // The version that the answer is written against: what came later is shown before it is sent over it.
  const [seen, setSeen] = useState(ticket.version)
  const write = useWriteComment(ticket.id)
  const key = useIdempotencyKey()
  const field = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  // What is written after an @, and which of the names that fit is active.
  const [naming, setNaming] = useState<{ written: string; active: number } | null>(null)
  const named = naming ? fitting(people, naming.written) : []
  const files = uploads.ids.join(' ')
  // What is sent with other files is another request.
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => key.renew(), [key, files])
  // A photo may speak for itself.
  const isEmpty = !text.trim() && uploads.ids.length === 0
  const isStale = isApiError(write.error, 'STALE_VERSION')
  if (!text && seen !== ticket.version) setSeen(ticket.version)

  function type(next: string) {
    setText(next)
    key.renew()
  }

  function insert(words: string, from?: number) {
    const area = field.current
    const start = from ?? area?.selectionStart ?? text.length
    const end = area?.selectionEnd ?? text.length
    type(text.slice(0, start) + words + text.slice(end))
    requestAnimationFrame(() => {
      area?.focus()
      area?.setSelectionRange(start + words.length, start + words.length)
    })
  }

  function mention(person: Person) {
    setMentioned([...mentioned.filter(({ id }) => id !== person.id), person])
    const area = field.current
    const caret = area?.selectionStart ?? text.length
    const written = mentionAt(text, caret)
    if (written === null) insert(`${/\S$/.test(text.slice(0, caret)) ? ' @' : '@'}${person.name} `)
    else insert(`${person.name} `, caret - written.length)
    setNaming(null)
  }

  /** Moves among the names that fit, or takes one; says whether the key was for them. */
  function chooseName({ key: pressed, ctrlKey, metaKey }: React.KeyboardEvent): boolean {
    if (!naming || ctrlKey || metaKey) return false
    const by = pressed === 'ArrowDown' ? 1 : pressed === 'ArrowUp' ? -1 : 0
    const person = named[naming.active]
    if (by !== 0) setNaming({ ...naming, active: (naming.active + by + named.length) % named.length })
    else if ((pressed === 'Enter' || pressed === 'Tab') && person) mention(person)
    else if (pressed === 'Escape') setNaming(null)
    else return false
    return true
  }

  function send(over = false) {
    if (isEmpty || write.isPending || uploads.isBusy || uploads.isRefused) return
    write.mutate(
      {
        header: key.header(),
        comment: text.trim(),
        is_internal: kind === 'internal',
        mentions: mentioned.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id),
        seen_version: over ? ticket.version : seen,
        ...(quoted && { quoted_id: quoted.id }),
        ...(uploads.ids.length > 0 && { attachments: uploads.ids }),
      },
      {
        onSuccess: () => {
          key.renew()
          setText('')
          uploads.clear()
          setMentioned([])
          setPreview(false)
          onQuoted(null)
          write.reset()
        },
        onError: (error) => isApiError(error) && uploads.refuse(refusedFiles(error.fields)),
      },
    )
  }

  if (!may?.comment) return null
  const isInternal = kind === 'internal'
  return (
    <DropZone onFiles={uploads.add}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
        className={cn('space-y-2.5 rounded-xl border bg-surface p-3 shadow-card', isInternal && 'border-warn/50 bg-warn-soft')}
      >
        {may.comment_internally && (
          <Segmented
            label={t('kindOfAnswer')}
            className={cn('max-lg:[&>*]:h-10', isInternal && 'bg-surface')}
            items={[
              { value: 'public', label: <><UsersRound aria-hidden />{t('publicAnswer')}</> },
              { value: 'internal', label: <><Lock aria-hidden />{t('internalNote')}</> },
            ]}
            value={kind}
            onChange={setKind}
          />
        )}
        {quoted && (
          <div className="flex items-start gap-2 rounded-lg bg-muted px-3 py-2">
            <p className="line-clamp-2 min-w-0 grow border-s-3 border-line-2 ps-2 text-xs text-fg-2">
              <b className="font-medium">{quoted.author_name}</b> <bdi>{quoted.comment}</bdi>
            </p>
            <button type="button" aria-label={t('dropQuote')} onClick={() => onQuoted(null)} className="grid size-8 shrink-0 cursor-pointer place-items-center rounded-full hover:bg-hover max-lg:size-11">
              <X className="size-4" />
            </button>
          </div>
        )}
        {isPreview ? (
          <div className="min-h-24 rounded-lg border border-dashed bg-surface px-3 py-2">
            <Suspense fallback={<Skeleton />}>
              <Markdown text={text} marked={mentioned.map(({ name }) => `@${name}`)} />
            </Suspense>
          </div>
        ) : (
          <Textarea
            ref={field}
            dir="auto"
            rows={4}
            maxLength={20000}
            // What is typed after the sending would be cleared with what was sent.
            readOnly={write.isPending}
            aria-label={t(isInternal ? 'internalNote' : 'publicAnswer')}
            aria-keyshortcuts="Control+Enter"
            placeholder={t(isInternal ? 'internalHint' : 'answerPlaceholder')}
            value={text}
            {...(named.length > 0 && { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${naming?.active}` })}
            onChange={(event) => {
              const { value, selectionStart } = event.target
              type(value)
              const written = mentionAt(value, selectionStart)
              setNaming(written === null ? null : { written, active: 0 })
            }}
            onBlur={() => setNaming(null)}
            onKeyDown={(event) => {
              if (naming && named.length > 0 && chooseName(event)) return event.preventDefault()
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
              event.preventDefault()
              send()
            }}
          />
        )}
        {named.length > 0 && <MentionList id={listId} people={named} active={naming?.active ?? 0} onChoose={mention} />}
        <AddedFiles uploads={uploads} />
        {isStale ? (
          <div role="alert" className="space-y-2 rounded-xl border border-warn/40 bg-warn-soft p-3 text-sm">
            <p className="font-semibold">{t('staleAnswer.title')}</p>
            <p>{t('staleAnswer.description')}</p>
            <Button variant="primary" busy={write.isPending} onClick={() => send(true)}>
              {t('staleAnswer.send')}
            </Button>
          </div>
        ) : (
          write.error && <Failed error={write.error} />
        )}
        <div className="flex flex-wrap items-center gap-1">
          <AddFiles uploads={uploads} />
          {people.length > 0 && (
            <Menu
              align="start"
              trigger={
                <Button variant="ghost" size="icon" aria-label={t('mention')}>
                  <AtSign />
                </Button>
              }
            >
              {people.map((person) => (
                <MenuItem key={person.id} onSelect={() => mention(person)}>
                  {person.name}
                </MenuItem>
              ))}
            </Menu>
          )}
          <CannedReplies ticket={ticket} onChoose={insert} />
          <Button variant="ghost" size="sm" className="max-lg:h-11" aria-pressed={isPreview} disabled={!text.trim()} onClick={() => setPreview(!isPreview)}>
            {isPreview ? <Pencil aria-hidden className="sm:hidden" /> : <Eye aria-hidden className="sm:hidden" />}
            <span className="max-sm:sr-only">{t(isPreview ? 'write' : 'preview')}</span>
          </Button>
          <span className="grow" />
          <span className="text-2xs text-fg-3 max-lg:hidden">{t('ctrlEnter')}</span>
          {!isStale && (
            <Button type="submit" variant="primary" className="max-sm:min-w-14" busy={write.isPending} disabled={isEmpty || uploads.isBusy || uploads.isRefused}>
              {!write.isPending && <Send className="rtl:-scale-x-100" />}
              {/* In one row with the others in every language: on phones the arrow alone. */}
              <span className="max-sm:sr-only">{uploads.isBusy ? t('wait', { ns: 'files' }) : t(isInternal ? 'addNote' : 'answer')}</span>
            </Button>
          )}
        </div>
      </form>
    </DropZone>
  )
}

function CannedReplies({ ticket, onChoose }: { ticket: Ticket; onChoose: (text: string) => void }) {
  const { t } = useTranslation('tickets')
  const mayWork = useMay('tickets.work', ticket.branch_id)
  const replies = useQuery({ ...repliesQuery, enabled: mayWork }).data?.rows ?? []
  const [looked, setLooked] = useState<Reply | null>(null)
  if (replies.length === 0) return null
  // Those of the ticket's category first.
  const sorted = replies.toSorted((one, other) => Number(other.category_id === ticket.category_id) - Number(one.category_id === ticket.category_id))
  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button variant="ghost" size="sm" className="max-lg:h-11" aria-label={t('cannedReplies')}>
            <MessageSquareText />
            <span className="max-sm:hidden">{t('cannedReplies')}</span>
          </Button>
        }
      >
        {sorted.map((reply) => (
          <MenuItem key={reply.id} onSelect={() => setLooked(reply)}>
            {reply.name}
          </MenuItem>
        ))}
      </Menu>
      {looked && (
        <ReplyPreview
          reply={looked}
          ticketId={ticket.id}
          onClose={() => setLooked(null)}
          onChoose={(text) => {
            setLooked(null)
            onChoose(text)
          }}
        />
      )}
    </>
  )
}

function ReplyPreview({ reply, ticketId, onClose, onChoose }: { reply: Reply; ticketId: string; onClose: () => void; onChoose: (text: string) => void }) {
  const { t } = useTranslation('tickets')
  const rendered = useQuery(renderedQuery(reply.id, ticketId))
  const text = rendered.data?.text
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={reply.name}
      footer={
        <Button variant="primary" disabled={!text} onClick={() => text && onChoose(text)}>
          {t('insertReply')}
        </Button>
      }
    >
      {rendered.isError ? (
        <Refusal error={rendered.error} />
      ) : text === undefined ? (
        <Skeleton className="h-20" />
      ) : (
        <div className="max-h-72 overflow-y-auto rounded-lg bg-muted p-3">
          <Suspense fallback={<Skeleton />}>
            <Markdown text={text} />
          </Suspense>
        </div>
      )}
    </Dialog>
  )
}
