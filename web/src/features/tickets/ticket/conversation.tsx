import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Lock, MoreHorizontal, Pencil, Quote, Split, Trash2 } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileView } from '@/files/upload'
import { cn } from '@/lib/cn'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import type { Ticket } from '@/tickets/words'
import { Avatar } from '@/ui/elements/avatar'
import { Badge } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'
import { Refusal } from '@/ui/feedback/notice'
import { Skeleton, SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Textarea } from '@/ui/inputs/input'
import { ConfirmDialog } from '@/ui/overlays/confirm-dialog'
import { Menu, MenuItem } from '@/ui/overlays/menu'
import { commentsQuery, useDeleteComment, useDeleteFile, useEditComment, type Comment } from '../queries/conversation'
import { filesQuery } from '../queries/ticket'
import { SplitDialog } from './split-dialog'

const FileTiles = lazy(() => import('@/files/file-tiles').then(({ FileTiles }) => ({ default: FileTiles })))
const Markdown = lazy(() => import('@/ui/elements/markdown').then(({ Markdown }) => ({ default: Markdown })))

/** The conversation of a ticket, oldest first. */
export function Conversation({ ticket, onQuote }: { ticket: Ticket; onQuote: (comment: Comment) => void }) {
  const { t } = useTranslation('tickets')
  const comments = useInfiniteQuery(commentsQuery(ticket.id))
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isFetchNextPageError } = comments
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage])
  const rows = comments.data?.pages.flatMap((page) => page.rows) ?? []
  const byId = new Map(rows.map((comment) => [comment.id, comment]))
  return (
    <section aria-label={t('conversation')} className="space-y-3">
      <Said author={ticket.requester_name} at={ticket.created_at} isRequester>
        {ticket.description ? (
          <Suspense fallback={<Skeleton />}>
            <Markdown text={ticket.description} />
          </Suspense>
        ) : (
          <p className="text-sm text-fg-3">{t('noDescription')}</p>
        )}
        <OwnFiles ticket={ticket} />
      </Said>
      {comments.isPending ? (
        <SkeletonRows rows={2} />
      ) : comments.isError && rows.length === 0 ? (
        <ErrorState error={comments.error} onRetry={() => void comments.refetch()} />
      ) : (
        rows.map((comment) => (
          <CommentCard
            key={comment.id}
            ticket={ticket}
            comment={comment}
            quoted={byId.get(comment.quoted_id ?? '')}
            onQuote={() => onQuote(comment)}
          />
        ))
      )}
    </section>
  )
}

/** The files of the ticket itself. A comment shows its own files. */
function OwnFiles({ ticket }: { ticket: Ticket }) {
  const me = useSession()?.id
  const files = useQuery(filesQuery(ticket.id)).data?.rows ?? []
  const mayWork = ticket.details?.may.work ?? false
  return (
    <Files
      ticketId={ticket.id}
      files={files.filter(({ owner_type }) => owner_type === 'ticket')}
      mayDelete={({ uploaded_by_id }) => !ticket.archived_at && (mayWork || uploaded_by_id === me)}
    />
  )
}

function Files({ ticketId, files, mayDelete }: { ticketId: string; files: readonly FileView[]; mayDelete: (file: FileView) => boolean }) {
  const remove = useDeleteFile(ticketId)
  if (files.length === 0) return null
  return (
    <Suspense fallback={<Skeleton className="mt-3 h-17 max-w-72 rounded-lg" />}>
      <FileTiles files={files} mayDelete={mayDelete} onDelete={remove} />
    </Suspense>
  )
}

interface SaidProps {
  author: string
  at: string
  editedAt?: string | null | undefined
  isInternal?: boolean
  isRequester?: boolean
  actions?: React.ReactNode
  children: React.ReactNode
}

function Said({ author, at, editedAt, isInternal = false, isRequester = false, actions, children }: SaidProps) {
  const { t } = useTranslation('tickets')
  const format = useFormat()
  return (
    <article className={cn('rounded-xl border bg-surface p-3.5 shadow-card', isInternal && 'border-dashed border-warn/60 bg-warn-soft')}>
      <header className="mb-2 flex items-center gap-2.5">
        <Avatar name={author} className={cn(isRequester && 'bg-muted text-fg-2')} />
        <div className="min-w-0 grow">
          <p className="flex flex-wrap items-center gap-x-2 text-sm font-medium">
            <bdi className="truncate">{author}</bdi>
            {isInternal && (
              <Badge tone="warn" className="border border-warn/40">
                <Lock aria-hidden className="size-3" />
                {t('internalNote')}
              </Badge>
            )}
            {isRequester && <Badge>{t('requester')}</Badge>}
          </p>
          <p className="num text-xs text-fg-2">
            <time dateTime={at}>{format.dateTime(at)}</time>
            {editedAt && <span title={format.dateTime(editedAt)}> · {t('edited')}</span>}
          </p>
        </div>
        {actions}
      </header>
      {children}
    </article>
  )
}

function CommentCard({ ticket, comment, quoted, onQuote }: { ticket: Ticket; comment: Comment; quoted: Comment | undefined; onQuote: () => void }) {
  const { t } = useTranslation(['tickets', 'common'])
  const [isEdited, setEdited] = useState(false)
  const [asks, setAsks] = useState<'delete' | 'split' | null>(null)
  const remove = useDeleteComment(ticket.id)
  const author = comment.user_name ?? t('system')
  const may = ticket.details?.may
  // Its requester would read the note in the new ticket.
  const maySplit = may?.work && !comment.is_internal
  return (
    <Said
      author={author}
      at={comment.created_at}
      editedAt={comment.edited_at}
      isInternal={comment.is_internal}
      isRequester={comment.is_requester}
      actions={
        may?.comment || comment.may_edit || maySplit ? (
          <Menu
            trigger={
              <Button variant="ghost" size="icon" aria-label={t('commentMenu', { name: author })}>
                <MoreHorizontal />
              </Button>
            }
          >
            {may?.comment && (
              <MenuItem icon={<Quote />} onSelect={onQuote}>
                {t('quote')}
              </MenuItem>
            )}
            {comment.may_edit && (
              <MenuItem icon={<Pencil />} onSelect={() => setEdited(true)}>
                {t('edit', { ns: 'common' })}
              </MenuItem>
            )}
            {maySplit && (
              <MenuItem icon={<Split className="rtl:-scale-x-100" />} onSelect={() => setAsks('split')}>
                {t('split.title')}
              </MenuItem>
            )}
            {comment.may_edit && (
              <MenuItem icon={<Trash2 />} danger onSelect={() => setAsks('delete')}>
                {t('delete', { ns: 'common' })}
              </MenuItem>
            )}
          </Menu>
        ) : undefined
      }
    >
      {quoted && (
        <blockquote className="mb-2 line-clamp-3 border-s-3 border-line-2 ps-2.5 text-xs text-fg-2">
          <b className="font-medium">{quoted.user_name}</b> <bdi>{quoted.comment}</bdi>
        </blockquote>
      )}
      {isEdited ? (
        <EditText ticketId={ticket.id} comment={comment} onDone={() => setEdited(false)} />
      ) : (
        <Suspense fallback={<Skeleton />}>
          <Markdown text={comment.comment} marked={comment.mentions.map(({ name }) => `@${name}`)} />
        </Suspense>
      )}
      <Files ticketId={ticket.id} files={comment.attachments} mayDelete={() => comment.may_edit} />
      <ConfirmDialog
        open={asks === 'delete'}
        onOpenChange={() => setAsks(null)}
        title={t('deleteComment')}
        action={t('delete', { ns: 'common' })}
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate(comment.id, { onSettled: () => setAsks(null) })}
      />
      {asks === 'split' && <SplitDialog ticket={ticket} comment={comment} onClose={() => setAsks(null)} />}
    </Said>
  )
}

function EditText({ ticketId, comment, onDone }: { ticketId: string; comment: Comment; onDone: () => void }) {
  const { t } = useTranslation(['tickets', 'common'])
  const [text, setText] = useState(comment.comment)
  const edit = useEditComment(ticketId)
  return (
    <form
      className="space-y-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) edit.mutate({ commentId: comment.id, comment: text.trim(), version: comment.version }, { onSuccess: onDone })
      }}
    >
      <Refusal error={edit.error} />
      <Textarea
        autoFocus
        dir="auto"
        rows={4}
        maxLength={20000}
        aria-label={t('edit', { ns: 'common' })}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        <Button size="sm" variant="ghost" className="max-lg:h-11" onClick={onDone}>
          {t('cancel', { ns: 'common' })}
        </Button>
        <Button size="sm" type="submit" variant="primary" className="max-lg:h-11" busy={edit.isPending} disabled={!text.trim()}>
          {t('save', { ns: 'common' })}
        </Button>
      </div>
    </form>
  )
}
