import { render, screen } from '@testing-library/react'
import i18n from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { chooseLanguage } from '@/lib/text/language'
import type { Problem, WaitingSale } from '@/offline/outbox'
import { adviceOf, useProblemText } from './problem'

const sale = (problem: Partial<Problem>) =>
  ({
    problem: { status: 422, message: '', language: 'en', details: {}, ...problem },
    receipt: { lines: [{ product_name: 'Afsona', size: '2×3' }, { product_name: 'Lara' }] },
  }) as unknown as WaitingSale

beforeAll(async () => {
  await i18n.loadNamespaces('outbox')
  await chooseLanguage('en')
})

function Said({ sale }: { sale: WaitingSale }) {
  const text = useProblemText()
  return <p>{text(sale).join(' | ')}</p>
}

test.each([
  [{ code: 'INSUFFICIENT_STOCK', details: { line: 1, available: '2.5', unit: 'meter' } }, 'Lara: only 2.5 m can be cut', 'soldOut'],
  [{ code: 'INSUFFICIENT_STOCK', details: { available: '1', unit: 'piece' } }, 'only 1 left in stock', 'soldOut'],
  [{ code: 'FORBIDDEN', message: 'At most 5 %.', details: { field: 'lines[0].amount' } }, 'Afsona 2×3: At most 5 %.', 'forbidden'],
  [{ code: 'VALIDATION_ERROR', details: { fields: { sold_at: 'must not be more than 7 days ago' } } }, 'must not be more than 7 days ago', 'tooOld'],
  [
    { code: 'VALIDATION_ERROR', details: { fields: { 'debt.payment_deadline': 'must be in the future', 'debt.installments[1].due_date': 'must be later' } } },
    'The day to pay must be in the future | The instalments must be later',
    'wrong',
  ],
  [{ code: 'VALIDATION_ERROR', details: { fields: { payments: 'are 5 more than the total' } } }, 'Payments are 5 more than the total', 'wrong'],
  [
    { code: 'VALIDATION_ERROR', details: { fields: { 'lines[1].quantity': 'is too short', 'lines[1].waste': 'is too long', 'lines[7].waste': 'is odd' } } },
    'Lara: is too short | Lara: is too long | is odd',
    'wrong',
  ],
  [{ code: 'CREDIT_LIMIT_EXCEEDED', details: { credit_limit: '500000', available: '200000' } }, 'the customer may owe only 200,000 UZS more', 'limit'],
  [{ code: 'NOT_FOUND', message: 'Not found.' }, 'Not found.', 'gone'],
  [{ code: 'IDEMPOTENCY_KEY_REUSED', message: 'Used.' }, 'Used.', 'keyTaken'],
] as [Partial<Problem>, string, string][])('%o is told with its goods and what to do', (problem, text, advice) => {
  render(<Said sale={sale(problem)} />)
  expect(screen.getByText((said) => said.replace(/[\u2066-\u2069]/g, '') === text)).toBeInTheDocument()
  expect(adviceOf(sale(problem))).toBe(advice)
})

test('a refusal is told in the language of now', async () => {
  render(<Said sale={sale({ code: 'NOT_FOUND', message: 'Topilmadi.', language: 'uz' })} />)
  expect(screen.getByText('This could not be found.')).toBeInTheDocument()
})
