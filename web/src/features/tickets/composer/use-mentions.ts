import { useRef, useState } from 'react'
import type { Person } from '../queries/use-people'
import { fitting, mentionAt } from './mention-list'
import type { Answer } from './use-answer'

/** Inserts words where the caret is in the field of an answer. */
export function useInsertion({ text, type }: Answer) {
  const field = useRef<HTMLTextAreaElement>(null)
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
  return { field, insert }
}

/** Offers the names that fit while an `@` is being written, and mentions people in an answer. */
export function useMentions(people: readonly Person[], { text, mention }: Answer, { field, insert }: ReturnType<typeof useInsertion>) {
  // What is written after an @, and which of the names that fit is active.
  const [naming, setNaming] = useState<{ written: string; active: number } | null>(null)
  const named = naming ? fitting(people, naming.written) : []

  function choose(person: Person) {
    mention(person)
    const caret = field.current?.selectionStart ?? text.length
    const written = mentionAt(text, caret)
    if (written === null) insert(`${/\S$/.test(text.slice(0, caret)) ? ' @' : '@'}${person.name} `)
    else insert(`${person.name} `, caret - written.length)
    setNaming(null)
  }

  return {
    /** The names to offer, and which of them is active. */
    named,
    active: naming?.active ?? 0,
    choose,
    /** Looks at what is written before the caret. */
    look(value: string, caret: number) {
      const written = mentionAt(value, caret)
      setNaming(written === null ? null : { written, active: 0 })
    },
    stop: () => setNaming(null),
    /** Moves among the names that fit, or takes one; says whether the key was for them. */
    press({ key, ctrlKey, metaKey }: React.KeyboardEvent): boolean {
      if (!naming || named.length === 0 || ctrlKey || metaKey) return false
      const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
      const person = named[naming.active]
      if (by !== 0) setNaming({ ...naming, active: (naming.active + by + named.length) % named.length })
      else if ((key === 'Enter' || key === 'Tab') && person) choose(person)
      else if (key === 'Escape') setNaming(null)
      else return false
      return true
    },
  }
}

export type Mentions = ReturnType<typeof useMentions>
