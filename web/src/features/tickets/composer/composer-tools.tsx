import { AtSign, Eye, Pencil, Send } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { AddFiles } from '@/files/add-files'
import type { Ticket } from '@/tickets/words'
import { Button } from '@/ui/elements/button'
import { Menu, MenuItem } from '@/ui/overlays/menu'
import type { Person } from '../queries/use-people'
import { CannedReplies } from './canned-replies'
import type { Answer } from './use-answer'

interface ComposerToolsProps {
  ticket: Ticket
  answer: Answer
  people: readonly Person[]
  onMention: (person: Person) => void
  onInsert: (text: string) => void
  isPreview: boolean
  onPreview: (isPreview: boolean) => void
}

/** The buttons to insert something into an answer, to preview it and to send it. */
export function ComposerTools({ ticket, answer, people, onMention, onInsert, isPreview, onPreview }: ComposerToolsProps) {
  const { t } = useTranslation('tickets')
  const PreviewIcon = isPreview ? Pencil : Eye
  return (
    <div className="flex flex-wrap items-center gap-1">
      <AddFiles uploads={answer.uploads} />
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
            <MenuItem key={person.id} onSelect={() => onMention(person)}>
              {person.name}
            </MenuItem>
          ))}
        </Menu>
      )}
      <CannedReplies ticket={ticket} onChoose={onInsert} />
      <Button
        variant="ghost"
        size="sm"
        className="max-lg:h-11"
        aria-pressed={isPreview}
        disabled={!answer.text.trim()}
        onClick={() => onPreview(!isPreview)}
      >
        <PreviewIcon aria-hidden className="sm:hidden" />
        <span className="max-sm:sr-only">{t(isPreview ? 'write' : 'preview')}</span>
      </Button>
      <span className="grow" />
      <span className="me-1.5 text-2xs text-fg-3 max-lg:hidden">{t('ctrlEnter')}</span>
      {!answer.isStale && <SendButton answer={answer} />}
    </div>
  )
}

function SendButton({ answer: { kind, uploads, isSending, isHeldUp } }: { answer: Answer }) {
  const { t } = useTranslation(['tickets', 'files'])
  return (
    <Button type="submit" variant="primary" className="max-sm:min-w-14" busy={isSending} disabled={isHeldUp}>
      {!isSending && <Send className="rtl:-scale-x-100" />}
      {/* On phones only the arrow, so that all tools fit into one row in every language. */}
      <span className="max-sm:sr-only">{uploads.isBusy ? t('wait', { ns: 'files' }) : t(kind === 'internal' ? 'addNote' : 'answer')}</span>
    </Button>
  )
}
