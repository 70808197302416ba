import { expect, test } from 'vitest'
import { firstResponseClock, presses, resolutionClock } from './clock'

const NOW = Date.parse('2026-11-25T10:00:00Z')
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString()
const ticket = {
  status: 'pending' as const,
  created_at: at(-60),
  waiting_for: null,
  first_response_at: null,
  first_response_due_at: at(30),
  due_at: at(240),
  resolved_at: null,
  closed_at: null,
  overdue: false,
}

test('says how long is left, and by how much it is over', () => {
  expect(firstResponseClock(ticket, NOW)).toEqual({ kind: 'due', minutes: 30 })
  expect(firstResponseClock(ticket, NOW + 29.5 * 60_000)).toEqual({ kind: 'due', minutes: 1 })
  expect(firstResponseClock(ticket, NOW + 45 * 60_000)).toEqual({ kind: 'late', minutes: 15 })
  expect(resolutionClock(ticket, NOW)).toEqual({ kind: 'due', minutes: 240 })
})

test('stands still while the ticket waits, unless it is late already', () => {
  const waiting = { ...ticket, waiting_for: 'vendor' as const, due_at: null, first_response_due_at: at(-5) }
  expect(resolutionClock(waiting, NOW)).toEqual({ kind: 'paused' })
  expect(firstResponseClock(waiting, NOW)).toEqual({ kind: 'late', minutes: 5 })
})

test('tells a promise kept from one broken', () => {
  expect(firstResponseClock({ ...ticket, first_response_at: at(30) }, NOW)).toEqual({ kind: 'met' })
  expect(firstResponseClock({ ...ticket, first_response_at: at(31) }, NOW)).toEqual({ kind: 'missed' })
  expect(resolutionClock({ ...ticket, status: 'closed', resolved_at: at(200), closed_at: at(900) }, NOW)).toEqual({ kind: 'met' })
  expect(resolutionClock({ ...ticket, status: 'closed', resolved_at: null, closed_at: at(300) }, NOW)).toEqual({ kind: 'missed' })
})

test('promises nothing without a service level, or once closed without an answer', () => {
  expect(resolutionClock({ ...ticket, due_at: null }, NOW)).toEqual({ kind: 'none' })
  expect(firstResponseClock({ ...ticket, status: 'closed', closed_at: at(0) }, NOW)).toEqual({ kind: 'none' })
  // A reopened ticket: its earlier solution does not stop the clock.
  expect(resolutionClock({ ...ticket, status: 'in_progress', resolved_at: null }, NOW).kind).toBe('due')
})

test('presses in the last hour and after it', () => {
  expect(presses({ kind: 'due', minutes: 61 })).toBe(false)
  expect(presses({ kind: 'due', minutes: 60 })).toBe(true)
  expect(presses({ kind: 'late', minutes: 0 })).toBe(true)
  expect(presses({ kind: 'paused' })).toBe(false)
})
