import { useRef, useState } from 'react'
import type { Person } from '../queries/use-people'
import { fitting, mentionAt } from './mention-list'
import type { Answer } from './use-answer'

/** Inserts text at the caret of the answer field. */
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

/** Offers matching names while an `@` is typed, and inserts the chosen one. */
export function useMentions(people: readonly Person[], { text, mention }: Answer, { field, insert }: ReturnType<typeof useInsertion>) {
  // The text after the @, and the active one of the matching names.
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
    /** The matching names and the active one. */
    named,
    active: naming?.active ?? 0,
    choose,
    /** Reads the text before the caret. */
    look(value: string, caret: number) {
      const written = mentionAt(value, caret)
      setNaming(written === null ? null : { written, active: 0 })
    },
    stop: () => setNaming(null),
    /** Moves among the names or takes one. Returns whether the key was handled. */
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
