import { expect, test } from 'vitest'
import { byPaymentType, signedAmount } from './figures'

test('sums are grouped by payment type, without those of which nothing moved', () => {
  const sale = { kind: 'sale', payment_type: 'cash', count: 3, amount: 900_000 } as const
  const debt = { kind: 'debt_payment', payment_type: 'card', count: 1, amount: 100_000 } as const
  const out = { kind: 'cash_out', payment_type: 'cash', count: 1, amount: -400_000 } as const
  const totals = [
    { payment_type: 'cash', amount: 500_000 },
    { payment_type: 'card', amount: 100_000 },
    { payment_type: 'transfer', amount: 0 },
  ] as const
  expect(byPaymentType({ lines: [sale, debt, out], totals: [...totals] })).toEqual([
    { type: 'cash', lines: [sale, out], total: 500_000 },
    { type: 'card', lines: [debt], total: 100_000 },
  ])
})

test('a type whose sums are even is still shown', () => {
  const paid = { kind: 'debt_payment', payment_type: 'card', count: 1, amount: 50 } as const
  const back = { kind: 'debt_reversal', payment_type: 'card', count: 1, amount: -50 } as const
  expect(byPaymentType({ lines: [paid, back], totals: [{ payment_type: 'card', amount: 0 }] })).toHaveLength(1)
})

test('what is taken out makes the drawer emptier', () => {
  expect(signedAmount({ type: 'cash_out', amount: 5 })).toBe(-5)
  expect(signedAmount({ type: 'cash_in', amount: 5 })).toBe(5)
})
