import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { fits } from '@/lib/text/fold'
import type { Person } from '../queries/use-people'

const MOST = 6

/** The name being typed after an `@` before the caret; null if there is none. */
export function mentionAt(text: string, caret: number): string | null {
  return /(?:^|\s)@([^\s@]*)$/.exec(text.slice(0, caret))?.[1] ?? null
}

/** The people whose names match the text after the `@`. */
export const fitting = (people: readonly Person[], written: string) => people.filter(({ name }) => fits(written, name)).slice(0, MOST)

interface MentionListProps {
  id: string
  people: readonly Person[]
  active: number
  onChoose: (person: Person) => void
}

/** The people to mention while an `@` is being typed. The field above keeps the focus and moves the active option. */
export function MentionList({ id, people, active, onChoose }: MentionListProps) {
  const { t } = useTranslation('tickets')
  return (
    <div id={id} role="listbox" aria-label={t('mention')} className="max-w-72 rounded-lg border bg-raised p-1 shadow-pop">
      {people.map((person, index) => (
        <button
          key={person.id}
          type="button"
          tabIndex={-1}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // The field would lose the focus, and the caret with it.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
          className={cn(
            'flex h-9 w-full cursor-pointer items-center truncate rounded-md px-2.5 text-sm hover:bg-hover max-lg:h-11',
            index === active && 'bg-hover',
          )}
        >
          <bdi>{person.name}</bdi>
        </button>
      ))}
    </div>
  )
}
