import { useTranslation } from 'react-i18next'
import { ApiError } from '@/api/errors'
import { readMessages } from '@/api/refusal'
import { isolated } from '@/lib/text/direction'
import type { Problem, WaitingSale } from '@/offline/outbox'
import { useFormat } from '@/session/use-format'

const errorOf = (problem: Problem) => new ApiError(problem.status, problem)

/** The actions for a refused sale, by kind of problem. */
export function adviceOf({ problem }: WaitingSale) {
  switch (problem?.code) {
    case 'INSUFFICIENT_STOCK':
      return 'soldOut'
    case 'CREDIT_LIMIT_EXCEEDED':
      return 'limit'
    case 'IDEMPOTENCY_KEY_REUSED':
      return 'keyTaken'
    case 'FORBIDDEN':
      return 'forbidden'
    case 'NOT_FOUND':
      return 'gone'
    case 'VALIDATION_ERROR':
      return 'sold_at' in errorOf(problem).fields ? 'tooOld' : 'wrong'
    default:
      return 'other'
  }
}

const FIELDS = {
  payments: 'payments',
  'debt.payment_deadline': 'payment_deadline',
  'debt.installments': 'installments',
  customer_id: 'customer',
  customer_name: 'customer_name',
  'customer.name': 'customer_name',
  customer_phone: 'customer_phone',
  'customer.phone': 'customer_phone',
} as const

/** The part of a sale that a field belongs to: `debt.installments[1].amount` is about the instalments. */
const fieldOf = (field: string) => Object.entries(FIELDS).find(([name]) => field === name || field.startsWith(`${name}[`))?.[1]

/** The server's messages about a refused sale, each with its product. */
export function useProblemText() {
  const { t } = useTranslation('outbox')
  const format = useFormat()
  function about(line: WaitingSale['receipt']['lines'][number] | undefined, text: string) {
    if (!line) return text
    const name = line.size ? `${line.product_name} ${isolated(format.size(line.size))}` : line.product_name
    return t('about', { name, text })
  }
  return ({ problem, receipt }: WaitingSale): string[] => {
    if (!problem) return []
    const { lines } = receipt
    const { available } = problem.details
    if (problem.code === 'CREDIT_LIMIT_EXCEEDED' && available !== undefined) {
      return [Number(available) > 0 ? t('overLimit', { amount: format.money(Number(available)) }) : t('noCredit')]
    }
    return readMessages(errorOf(problem), lines).map(({ line, field, text, short }) => {
      if (short) {
        const only = t(short.unit === 'meter' ? 'onlyMetres' : 'onlyPieces', { amount: format.number(short.available) })
        return about(line ?? (lines.length === 1 ? lines[0] : undefined), only)
      }
      const of = fieldOf(field)
      return about(line, of ? t(`fields.${of}`, { text }) : text)
    })
  }
}
