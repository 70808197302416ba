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
  const tashkent = { weekStart: 1, calendar: 'gregorian' }
  const tehran = { weekStart: 6, calendar: 'solar_hijri' }
  expect(periodOf('today', thursday, tashkent)).toEqual({ from: thursday, to: thursday })
  expect(periodOf('yesterday', '2026-12-01', tashkent)).toEqual({ from: '2026-11-30', to: '2026-11-30' })
  expect(periodOf('week', thursday, tashkent).from).toBe('2026-11-23')
  expect(periodOf('week', thursday, tehran).from).toBe('2026-11-21')
  expect(periodOf('week', '2026-11-29', tashkent).from).toBe('2026-11-23')
  expect(periodOf('month', thursday, tashkent).from).toBe('2026-11-01')
  expect(periodOf('year', thursday, tashkent).from).toBe('2026-01-01')
  // The server's test has the same days.
  for (const [day, month, year] of [
    ['2021-03-20', '2021-02-19', '2020-03-20'],
    ['2021-03-21', '2021-03-21', '2021-03-21'],
    ['2024-03-19', '2024-02-20', '2023-03-21'],
    ['2025-03-20', '2025-02-19', '2024-03-20'],
    ['2026-11-26', '2026-11-22', '2026-03-21'],
    ['2029-03-19', '2029-02-19', '2028-03-20'],
  ] as const) {
    expect(periodOf('month', day, tehran)).toEqual({ from: month, to: day })
    expect(periodOf('year', day, tehran)).toEqual({ from: year, to: day })
  }
})

test('an hour of a day is that of the organisation', () => {
  expect(momentOf('2026-11-26', 8, 'Asia/Tashkent').toISOString()).toBe('2026-11-26T03:00:00.000Z')
  expect(momentOf('2026-11-26', 0, 'Asia/Tehran').toISOString()).toBe('2026-11-25T20:30:00.000Z')
  expect(momentOf('2026-07-01', 8, 'America/New_York').toISOString()).toBe('2026-07-01T12:00:00.000Z')
})
