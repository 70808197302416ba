import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isApiError } from '@/api/errors'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import { showToast } from '@/ui/feedback/toast'
import { isReady, missingIn, sentLines, type Draft, type Kind, type Missing } from './draft'
import { useWriteDocument } from './queries'
import { refusalOf, type DocumentRefusal } from './refusal'
import type { DraftStore } from './use-draft'

const NOTHING: Missing = { lines: {} }

const scrollToFirst = (selector: string) =>
  setTimeout(() => document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'smooth' }))

/** Writes a complete document and then shows it. */
export function useWriting(kind: Kind, { draft, change, clear }: DraftStore, current: Draft) {
  const { t } = useTranslation('stock')
  const navigate = useNavigate()
  const [isTried, setTried] = useState(false)
  const { submit, startAnew, state, refusal, setRefusal } = useIdempotentSubmit({
    mutation: useWriteDocument(kind),
    key: draft.key,
    setKey: (key) => change({ key }),
    refusalOf: (error, asked): DocumentRefusal =>
      isApiError(error, 'IDEMPOTENCY_KEY_REUSED')
        ? { lines: {}, fields: {}, form: t('mayBeWritten') }
        : refusalOf(error, sentLines(asked.draft, kind)),
    onDone(document) {
      clear()
      showToast(t(`flows.${kind}.done`, { number: document.number }))
      void navigate({ to: '/stock/documents/$id', params: { id: document.id }, search: { tab: 'documents' } })
    },
    onRefused: () => scrollToFirst('[data-wrong], [data-refused]'),
  })
  const missing = missingIn(current, kind)
  const isComplete = isReady(missing)
  const differs = sentLines(current, kind).length > 0

  return {
    write() {
      setTried(true)
      if (isComplete && differs) submit({ draft: current })
      else scrollToFirst('[data-wrong], [data-invalid]')
    },
    isWriting: state === 'sending',
    refusal,
    setRefusal,
    /** Writes although an earlier attempt may have gone through. Null while there is none. */
    writeAnyway: state === 'keyUsed' ? startAnew : null,
    /** What is missing in the head; shown only after an attempt to write. */
    missingInHead: isTried ? missing : NOTHING,
    /** What is wrong with a line. An empty line counts only after an attempt to write. */
    missingInLine: (id: string) => (isTried || missing.lines[id] !== 'required' ? missing.lines[id] : undefined),
    /** Somebody tried to write an adjustment that changes nothing. */
    isWithoutEffect: isTried && current.lines.length > 0 && isComplete && !differs,
    /** Drops the last attempt and its messages. */
    forgetTry() {
      setRefusal(null)
      setTried(false)
    },
  }
}

export type Writing = ReturnType<typeof useWriting>
