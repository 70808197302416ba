import { renderHook } from '@testing-library/react'
import i18n from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { ApiError } from '@/api/errors'
import { chooseLanguage } from '@/lib/text/language'
import { useExplainPayment } from './payment-refusal'

beforeAll(async () => {
  await i18n.loadNamespaces('debts')
  await chooseLanguage('en')
})

const explain = (...asked: Parameters<ReturnType<typeof useExplainPayment>>) => renderHook(() => useExplainPayment()).result.current(...asked)
const wrong = (fields: Record<string, string>) => new ApiError(422, { code: 'VALIDATION_ERROR', message: 'Some values are wrong.', language: 'en', details: { fields } })

test('each message stands beside its field', () => {
  const refused = wrong({ amount: 'must be at most 100', 'shares[1].amount': 'must be at most 50', 'shares[0].debt_id': 'is not open', till_id: 'is required', odd: 'Odd' })
  expect(explain(refused, [{ debt_id: 'first' }, { debt_id: 'second' }])).toEqual({
    amount: 'The amount must be at most 100',
    shares: { first: 'is not open', second: 'The amount must be at most 50' },
    till: 'is required',
    form: 'Odd',
    needsShift: false,
  })
})

test('what names no field is about the whole payment', () => {
  expect(explain(new ApiError(409, { code: 'SHIFT_REQUIRED', message: 'No shift is open.', language: 'en' }))).toEqual({
    shares: {},
    form: 'No shift is open.',
    needsShift: true,
  })
  expect(explain(new ApiError(409, { code: 'INVALID_TRANSITION', message: 'This debt is settled.', language: 'en' })).form).toBe('This debt is settled.')
  expect(explain(new ApiError(422, { code: 'IDEMPOTENCY_KEY_REUSED' })).form).toContain('An earlier payment went through.')
})
