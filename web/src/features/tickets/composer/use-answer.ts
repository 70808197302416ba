import { useState } from 'react'
import { isApiError } from '@/api/errors'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import { refusedFiles, useUploads } from '@/files/use-uploads'
import type { Ticket } from '@/tickets/words'
import { useDraftKey } from '@/ui/forms/form-draft'
import { useWriteComment, type Comment } from '../queries/conversation'
import type { Person } from '../queries/use-people'
import { useDrafted } from './use-drafted'

interface Answering {
  ticket: Ticket
  quoted: Comment | null
  onSent: () => void
}

/** An answer or internal note to a ticket, from its first letter until it is sent. A reload keeps its text and files. */
export function useAnswer({ ticket, quoted, onSent }: Answering) {
  const uploads = useUploads(`ticket.${ticket.id}.files`)
  const [text, setText] = useDrafted(`ticket.${ticket.id}.reply`)
  const [chosen, setKind] = useState<'public' | 'internal'>('public')
  const kind = ticket.details?.may.comment_internally ? chosen : 'public'
  const [mentioned, setMentioned] = useState<readonly Person[]>([])
  // The version that the answer refers to. Newer comments are shown before the answer is sent.
  const [seen, setSeen] = useState(ticket.version)
  const [key, setKey] = useDraftKey(`ticket.${ticket.id}.reply`)
  const write = useWriteComment(ticket.id)
  const { submit, startAnew, state, refusal } = useIdempotentSubmit({
    mutation: write,
    key,
    setKey,
    refusalOf(error) {
      uploads.refuse(refusedFiles(error, uploads.ids))
      return error
    },
    onDone() {
      setText('')
      uploads.clear()
      setMentioned([])
      onSent()
      write.reset()
    },
  })
  // A photo needs no words.
  const isEmpty = !text.trim() && uploads.ids.length === 0
  const isHeldUp = isEmpty || uploads.isBusy || uploads.isRefused
  if (!text && seen !== ticket.version) setSeen(ticket.version)

  /** @param over sends the answer although the ticket has changed meanwhile */
  function send(over = false) {
    if (isHeldUp) return
    submit({
      comment: text.trim(),
      is_internal: kind === 'internal',
      mentions: mentioned.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id),
      seen_version: over ? ticket.version : seen,
      ...(quoted && { quoted_id: quoted.id }),
      ...(uploads.ids.length > 0 && { attachments: uploads.ids }),
    })
  }

  return {
    text,
    type(next: string) {
      setText(next)
      // Whoever empties the field begins another answer.
      if (key !== null && !next.trim() && uploads.ids.length === 0) startAnew()
    },
    kind,
    setKind,
    mentioned,
    mention: (person: Person) => setMentioned([...mentioned.filter(({ id }) => id !== person.id), person]),
    uploads,
    send,
    isSending: state === 'sending',
    /** Whether there is nothing to send yet, or a file is being uploaded or was refused. */
    isHeldUp,
    error: refusal,
    isStale: isApiError(refusal, 'STALE_VERSION'),
    /** Sends it although an earlier attempt may have gone through. Null while there is none. */
    answerAnyway: state === 'keyUsed' ? startAnew : null,
  }
}

export type Answer = ReturnType<typeof useAnswer>
