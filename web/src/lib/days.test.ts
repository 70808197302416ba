import { expect, test } from 'vitest'
import { addDays, everyDay, hourIn, momentOf, periodOf, today } from './days'

test('fills the days without sales', () => {
  expect(everyDay('2026-02-27', '2026-03-02', [{ key: '2026-02-28', total: 5 }])).toEqual([
    { day: '2026-02-27', total: 0 },
    { day: '2026-02-28', total: 5 },
    { day: '2026-03-01', total: 0 },
    { day: '2026-03-02', total: 0 },
  ])
})

test('counts days over the end of a year', () => {
  expect(addDays('2027-01-03', -6)).toBe('2026-12-28')
})

test('takes day and hour from the organisation, not from the device', () => {
  const lateInLondon = Date.parse('2026-11-21T21:30:00Z')
  expect(today('Asia/Tashkent', lateInLondon)).toBe('2026-11-22')
  expect(hourIn('Asia/Tashkent', lateInLondon)).toBe(2)
})

test('names the days of a range as the API does', () => {
  const thursday = '2026-11-26'
  expect(periodOf('today', thursday, 1)).toEqual({ from: thursday, to: thursday })
  expect(periodOf('yesterday', '2026-12-01', 1)).toEqual({ from: '2026-11-30', to: '2026-11-30' })
  expect(periodOf('week', thursday, 1).from).toBe('2026-11-23')
  expect(periodOf('week', thursday, 6).from).toBe('2026-11-21')
  expect(periodOf('week', '2026-11-29', 1).from).toBe('2026-11-23')
  expect(periodOf('month', thursday, 1).from).toBe('2026-11-01')
  expect(periodOf('year', thursday, 1).from).toBe('2026-01-01')
})

test('an hour of a day is that of the organisation', () => {
  expect(momentOf('2026-11-26', 8, 'Asia/Tashkent').toISOString()).toBe('2026-11-26T03:00:00.000Z')
  expect(momentOf('2026-11-26', 0, 'Asia/Tehran').toISOString()).toBe('2026-11-25T20:30:00.000Z')
  expect(momentOf('2026-07-01', 8, 'America/New_York').toISOString()).toBe('2026-07-01T12:00:00.000Z')
})
