import { expect, test } from 'vitest'
import type { AuditEntry } from '@/audit/queries'
import { byDay } from './days'

test('each day stands once, the latest first, whenever its entries were written down', () => {
  const entries = ['2026-11-26T05:00:00Z', '2026-11-23T10:00:00.5Z', '2026-11-25T19:30:00Z', '2026-11-26T03:00:00Z', '2026-11-25T18:30:00Z']
    .map((timestamp, id) => ({ id: String(id), timestamp }) as AuditEntry)
  expect(byDay(entries, 'Asia/Tashkent').map(({ day, entries: ofDay }) => [day, ofDay.map(({ id }) => id).join()])).toEqual([
    ['2026-11-26', '0,3,2'],
    ['2026-11-25', '4'],
    ['2026-11-23', '1'],
  ])
})
