import { expect, test } from 'vitest'
import { spanOf } from './spans'

const gregorian = { weekStart: 1, calendar: 'gregorian' }
const solar = { weekStart: 6, calendar: 'solar_hijri' }

test('this month ends today', () => {
  expect(spanOf('month', '2026-11-30', gregorian)).toEqual({ from: '2026-11-01', to: '2026-11-30' })
})

test('the month before is a whole one, also across years', () => {
  expect(spanOf('before', '2026-11-30', gregorian)).toEqual({ from: '2026-10-01', to: '2026-10-31' })
  expect(spanOf('before', '2027-01-02', gregorian)).toEqual({ from: '2026-12-01', to: '2026-12-31' })
})

test('months are those of the calendar of the organisation', () => {
  expect(spanOf('month', '2026-11-30', solar)).toEqual({ from: '2026-11-22', to: '2026-11-30' })
  expect(spanOf('before', '2026-11-30', solar)).toEqual({ from: '2026-10-23', to: '2026-11-21' })
})

test('all time has no days', () => {
  expect(spanOf('all', '2026-11-30', gregorian)).toBeNull()
})
