import { expect, test } from 'vitest'
import { amountsOf, debtOf, faultOf, monthly, newCredit, withParts, type Part } from './credit'

const parts = (...amounts: (number | null)[]): Part[] => amounts.map((amount, index) => ({ day: `2026-1${index}-01`, amount }))

test('parts are equal, and the last one takes the remainder', () => {
  expect(amountsOf(parts(null, null, null), 1_000_000)).toEqual([333_000, 333_000, 334_000])
  expect(amountsOf(parts(null, null, null), 100)).toEqual([33.33, 33.33, 33.34])
})

test('the others share what a typed amount leaves', () => {
  expect(amountsOf(parts(600_000, null, null), 1_000_000)).toEqual([600_000, 200_000, 200_000])
  expect(amountsOf(parts(null, 400_000), 1_000_000)).toEqual([600_000, 400_000])
})

test('instalments follow a month apart in the calendar of the reader', () => {
  expect(monthly('2026-12-31', 4, 'gregory')).toEqual(['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31'])
  // 31 Shahrivar, 30 Mehr and 30 Aban 1405.
  expect(monthly('2026-09-22', 3, 'persian')).toEqual(['2026-09-22', '2026-10-22', '2026-11-21'])
})

test('what was changed by hand stays when the number of instalments changes', () => {
  const credit = { ...newCredit('2026-11-01', null), parts: [{ day: '2026-11-20', amount: 50 }, { day: '2027-02-02', amount: null }] }
  expect(withParts(credit, 3, 'gregory')).toEqual([...credit.parts, { day: '2027-01-20', amount: null }])
  expect(withParts(credit, 1, 'gregory')).toEqual([])
})

test('a plan lies in the future, in order, and comes to what is owed', () => {
  const credit = newCredit('2026-11-01', null)
  expect(credit.deadline).toBe('2026-12-01')
  expect(faultOf(credit, 100, '2026-11-01')).toBeNull()
  expect(faultOf(credit, 100, '2026-12-01')).toBe('past')
  expect(faultOf({ ...credit, parts: parts(60, 60) }, 100, '2026-01-01')).toBe('sum')
  expect(faultOf({ ...credit, parts: parts(null, null).toReversed() }, 100, '2026-01-01')).toBe('order')
})

test('the API gets a deadline or instalments', () => {
  const credit = newCredit('2026-11-01', null)
  expect(debtOf(credit, 100)).toEqual({ payment_deadline: '2026-12-01' })
  expect(debtOf({ ...credit, parts: parts(null, 40) }, 100)).toEqual({
    installments: [
      { due_date: '2026-10-01', amount: 60 },
      { due_date: '2026-11-01', amount: 40 },
    ],
  })
})
