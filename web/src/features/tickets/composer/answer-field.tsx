import { Suspense, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '@/ui/feedback/skeleton'
import { Textarea } from '@/ui/inputs/input'
import { Markdown } from './markdown-later'
import { MentionList } from './mention-list'
import type { Answer } from './use-answer'
import type { Mentions } from './use-mentions'

interface AnswerFieldProps {
  answer: Answer
  mentions: Mentions
  field: React.Ref<HTMLTextAreaElement>
  isPreview: boolean
}

/** The text of an answer, as an input or as a preview. */
export function AnswerField({ answer, mentions, field, isPreview }: AnswerFieldProps) {
  const { t } = useTranslation('tickets')
  const listId = useId()
  const { named, active } = mentions
  const isInternal = answer.kind === 'internal'

  function press(event: React.KeyboardEvent) {
    if (mentions.press(event)) return event.preventDefault()
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    answer.send()
  }

  return (
    <>
      {isPreview ? (
        <Preview answer={answer} />
      ) : (
        <Textarea
          ref={field}
          dir="auto"
          rows={4}
          maxLength={20000}
          // Text typed while the answer is being sent would be cleared with it.
          readOnly={answer.isSending}
          aria-label={t(isInternal ? 'internalNote' : 'publicAnswer')}
          aria-keyshortcuts="Control+Enter"
          placeholder={t(isInternal ? 'internalHint' : 'answerPlaceholder')}
          value={answer.text}
          {...(named.length > 0 && { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${active}` })}
          onChange={({ target: { value, selectionStart } }) => {
            answer.type(value)
            mentions.look(value, selectionStart)
          }}
          onBlur={mentions.stop}
          onKeyDown={press}
        />
      )}
      {named.length > 0 && <MentionList id={listId} people={named} active={active} onChoose={mentions.choose} />}
    </>
  )
}

function Preview({ answer: { text, mentioned } }: { answer: Answer }) {
  return (
    <div className="min-h-24 rounded-lg border border-dashed bg-surface px-3 py-2">
      <Suspense fallback={<Skeleton />}>
        <Markdown text={text} marked={mentioned.map(({ name }) => `@${name}`)} />
      </Suspense>
    </div>
  )
}
