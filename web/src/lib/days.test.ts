import { expect, test } from 'vitest'
import { addDays, everyDay, hourIn, today } from './days'

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
