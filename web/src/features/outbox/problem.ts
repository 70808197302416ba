import { useTranslation } from 'react-i18next'
import { ApiError, errorText } from '@/api/errors'
import type { WaitingSale } from '@/offline/outbox'
import { useFormat } from '@/session/use-format'

const LINE = /^lines\[(\d+)\]/

/** The actions for a refused sale, by kind of problem. */
export function adviceOf({ problem }: WaitingSale) {
  switch (problem?.code) {
    case 'INSUFFICIENT_STOCK':
      return 'soldOut'
    case 'IDEMPOTENCY_KEY_REUSED':
      return 'keyTaken'
    case 'FORBIDDEN':
      return 'forbidden'
    case 'NOT_FOUND':
      return 'gone'
    case 'VALIDATION_ERROR':
      return problem.details.fields && 'sold_at' in (problem.details.fields as object) ? 'tooOld' : 'wrong'
    default:
      return 'other'
  }
}

/** The server's messages about a refused sale, each with its product. */
export function useProblemText() {
  const { t } = useTranslation('outbox')
  const format = useFormat()
  return ({ problem, receipt }: WaitingSale): string[] => {
    if (!problem) return []
    const error = new ApiError(problem.status, problem)
    const nameOf = (index: number) => {
      const line = receipt.lines[index]
      return line && (line.size ? `${line.product_name} \u2068${format.size(line.size)}\u2069` : line.product_name)
    }
    const about = (index: number, text: string) => {
      const name = nameOf(index)
      return name ? t('about', { name, text }) : text
    }
    if (error.code === 'INSUFFICIENT_STOCK') {
      const { line, available, unit } = error.details
      const amount = format.number(Number(available ?? 0))
      const text = t(unit === 'meter' ? 'onlyMetres' : 'onlyPieces', { amount })
      return [about(typeof line === 'number' ? line : receipt.lines.length === 1 ? 0 : -1, text)]
    }
    const fields = Object.entries(error.fields)
    if (typeof error.details.field === 'string') return [about(Number(LINE.exec(error.details.field)?.[1] ?? -1), errorText(error))]
    if (fields.length === 0) return [errorText(error)]
    return fields.map(([field, text]) => about(Number(LINE.exec(field)?.[1] ?? -1), field.startsWith('payments') ? t('payments', { text }) : text))
  }
}
