import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isApiError } from '@/api/errors'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import { useDebounced } from '@/lib/time/use-debounced'
import { showToast } from '@/ui/feedback/toast'
import { useDraftKey } from '@/ui/forms/form-draft'
import { previewQuery, useRequestReturn, type RequestReturn, type Return, type Sale } from '../queries'
import { emptyDraft, isTooMuch, linesOf, type Draft } from './draft'
import { refusalOf, type Refusal } from '../refusal'

/** What comes back of a sale as it is being entered, and what the customer would get for it. */
export function useReturnDraft(sale: Sale) {
  const [draft, setDraft] = useState(() => emptyDraft(sale))
  const lines = linesOf(draft, sale)
  const isPossible = lines.length > 0 && !sale.lines.some((line) => isTooMuch(draft, line))
  const asked = useDebounced(lines, 250)
  const preview = useQuery({ ...previewQuery(sale.id, asked), placeholderData: keepPreviousData, enabled: isPossible && asked.length > 0 })
  const settled = isPossible ? preview.data : undefined
  const needsNote = draft.reason === 'other'
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    lines,
    /** How the price of the goods is settled; undefined while that is not known. */
    settled,
    needsNote,
    isReady: settled !== undefined && !preview.isPlaceholderData && (!needsNote || draft.note.trim() !== ''),
  }
}

export type ReturnDraft = ReturnType<typeof useReturnDraft>

interface Sending {
  sale: Sale
  /** Whether the goods come back at once. */
  isStraight: boolean
  explain?: (error: unknown, request: RequestReturn) => Refusal
  onDone: (id: string) => void
  onRefused?: (error: unknown) => void
}

const explainReturn = (error: unknown, request: RequestReturn): Refusal => refusalOf(error, request.lines ?? [])

export function useSendReturn({ sale, isStraight, explain = explainReturn, onDone, onRefused }: Sending) {
  const { t } = useTranslation('returns')
  const [key, setKey] = useDraftKey(`return.${sale.id}`)
  const { state, submit, startAnew, refusal, setRefusal } = useIdempotentSubmit({
    mutation: useRequestReturn(),
    key,
    setKey,
    refusalOf: (error, request: RequestReturn): Refusal =>
      isApiError(error, 'IDEMPOTENCY_KEY_REUSED') ? { lines: {}, form: t('new.mayBeDone') } : explain(error, request),
    onDone: (made: Return) => {
      showToast(t(isStraight ? 'new.doneToast' : 'new.askedToast'))
      onDone(made.id)
    },
    ...(onRefused && { onRefused }),
  })
  return { submit, refusal, setRefusal, isBusy: state === 'sending', startAnew: state === 'keyUsed' ? startAnew : null }
}
