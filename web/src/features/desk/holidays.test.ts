import { expect, test } from 'vitest'
import { fromSolarHijri, parseHolidays, parseTime } from './holidays'

test('finds the Gregorian day of a Solar Hijri one', () => {
  expect(fromSolarHijri(1405, 1, 1)).toBe('2026-03-21')
  expect(fromSolarHijri(1405, 9, 4)).toBe('2026-11-25')
  expect(fromSolarHijri(1403, 12, 30)).toBe('2025-03-20')
  expect(fromSolarHijri(1404, 12, 30)).toBeNull()
})

test('reads a pasted list in both calendars and counts what it cannot read', () => {
  expect(parseHolidays('۱۴۰۵/۰۱/۰۱ نوروز\n2026-12-25, Christmas\n\n8.12.2026 Konstitutsiya kuni\nnext week')).toEqual({
    holidays: [
      { day: '2026-03-21', name: 'نوروز' },
      { day: '2026-12-08', name: 'Konstitutsiya kuni' },
      { day: '2026-12-25', name: 'Christmas' },
    ],
    unread: 1,
  })
  expect(parseHolidays('2026-02-30 x').unread).toBe(1)
})

test('reads a time of day', () => {
  expect(parseTime('8')).toBe('08:00')
  expect(parseTime('۸:۳۰')).toBe('08:30')
  expect(parseTime('24:00')).toBe('24:00')
  for (const wrong of ['24:01', '8:75', 'noon', '']) expect(parseTime(wrong)).toBeNull()
})
