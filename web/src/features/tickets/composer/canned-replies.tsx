import { useQuery } from '@tanstack/react-query'
import { MessageSquareText } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '@/session/rights'
import type { Ticket } from '@/tickets/words'
import { Button } from '@/ui/elements/button'
import { Refusal } from '@/ui/feedback/notice'
import { Skeleton } from '@/ui/feedback/skeleton'
import { Dialog } from '@/ui/overlays/dialog'
import { Menu, MenuItem } from '@/ui/overlays/menu'
import { renderedQuery, repliesQuery, type Reply } from '../queries/canned-replies'
import { Markdown } from './markdown-later'

interface CannedRepliesProps {
  ticket: Ticket
  onChoose: (text: string) => void
}

/** The canned replies, each with a preview filled in for this ticket. */
export function CannedReplies({ ticket, onChoose }: CannedRepliesProps) {
  const { t } = useTranslation('tickets')
  const mayWork = useMay('tickets.work', ticket.branch_id)
  const replies = useQuery({ ...repliesQuery, enabled: mayWork }).data?.rows ?? []
  const [looked, setLooked] = useState<Reply | null>(null)
  if (replies.length === 0) return null
  // The replies of the ticket's category come first.
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

interface ReplyPreviewProps {
  reply: Reply
  ticketId: string
  onClose: () => void
  onChoose: (text: string) => void
}

function ReplyPreview({ reply, ticketId, onClose, onChoose }: ReplyPreviewProps) {
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
