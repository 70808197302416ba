import { Lock, UsersRound, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AddedFiles } from '@/files/add-files'
import { DropZone } from '@/files/drop-zone'
import { cn } from '@/lib/cn'
import type { Ticket } from '@/tickets/words'
import { Button } from '@/ui/elements/button'
import { Failed } from '@/ui/feedback/failed'
import { Segmented } from '@/ui/inputs/segmented'
import type { Comment } from '../queries/conversation'
import type { Person } from '../queries/use-people'
import { AnswerField } from './answer-field'
import { ComposerTools } from './composer-tools'
import { useAnswer, type Answer } from './use-answer'
import { useInsertion, useMentions } from './use-mentions'

interface ComposerProps {
  ticket: Ticket
  quoted: Comment | null
  onQuoted: (comment: Comment | null) => void
  people: readonly Person[]
}

/** For writing an answer or an internal note. The text is kept until it is sent. */
export function Composer({ ticket, quoted, onQuoted, people }: ComposerProps) {
  const may = ticket.details?.may
  const [isPreview, setPreview] = useState(false)
  const answer = useAnswer({ ticket, quoted, onSent })
  const insertion = useInsertion(answer)
  const mentions = useMentions(people, answer, insertion)

  function onSent() {
    setPreview(false)
    onQuoted(null)
  }

  if (!may?.comment) return null
  return (
    <DropZone onFiles={answer.uploads.add}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          answer.send()
        }}
        className={cn('space-y-2.5 rounded-xl border bg-surface p-3 shadow-card', answer.kind === 'internal' && 'border-warn/50 bg-warn-soft')}
      >
        {may.comment_internally && <KindChoice answer={answer} />}
        {quoted && <Quoted comment={quoted} onDrop={() => onQuoted(null)} />}
        <AnswerField answer={answer} mentions={mentions} field={insertion.field} isPreview={isPreview} />
        <AddedFiles uploads={answer.uploads} />
        <Refused answer={answer} />
        <ComposerTools
          ticket={ticket}
          answer={answer}
          people={people}
          onMention={mentions.choose}
          onInsert={insertion.insert}
          isPreview={isPreview}
          onPreview={setPreview}
        />
      </form>
    </DropZone>
  )
}

/** The choice between an answer to the requester and an internal note. */
function KindChoice({ answer: { kind, setKind } }: { answer: Answer }) {
  const { t } = useTranslation('tickets')
  return (
    <Segmented
      label={t('kindOfAnswer')}
      className={cn('max-lg:[&>*]:h-10', kind === 'internal' && 'bg-surface')}
      items={[
        { value: 'public', label: <><UsersRound aria-hidden />{t('publicAnswer')}</> },
        { value: 'internal', label: <><Lock aria-hidden />{t('internalNote')}</> },
      ]}
      value={kind}
      onChange={setKind}
    />
  )
}

function Quoted({ comment, onDrop }: { comment: Comment; onDrop: () => void }) {
  const { t } = useTranslation('tickets')
  return (
    <div className="flex items-start gap-2 rounded-lg bg-muted px-3 py-2">
      <p className="line-clamp-2 min-w-0 grow border-s-3 border-line-2 ps-2 text-xs text-fg-2">
        <b className="font-medium">{comment.user_name}</b> <bdi>{comment.comment}</bdi>
      </p>
      <button
        type="button"
        aria-label={t('dropQuote')}
        onClick={onDrop}
        className="grid size-8 shrink-0 cursor-pointer place-items-center rounded-full hover:bg-hover max-lg:size-11"
      >
        <X className="size-4" />
      </button>
    </div>
  )
}

function Refused({ answer }: { answer: Answer }) {
  const { t } = useTranslation('tickets')
  if (answer.isStale) return <StaleNotice answer={answer} />
  if (!answer.answerAnyway) return answer.error && <Failed error={answer.error} />
  return (
    <Failed text={t('mayBeAnswered')}>
      <Button size="sm" className="max-lg:h-11" onClick={answer.answerAnyway}>
        {t('answerAnyway')}
      </Button>
    </Failed>
  )
}

/** Asks whether to send an answer although the ticket has changed meanwhile. */
function StaleNotice({ answer: { isSending, send } }: { answer: Answer }) {
  const { t } = useTranslation('tickets')
  return (
    <div role="alert" className="space-y-2 rounded-xl border border-warn/40 bg-warn-soft p-3 text-sm">
      <p className="font-semibold">{t('staleAnswer.title')}</p>
      <p>{t('staleAnswer.description')}</p>
      <Button variant="primary" busy={isSending} onClick={() => send(true)}>
        {t('staleAnswer.send')}
      </Button>
    </div>
  )
}
