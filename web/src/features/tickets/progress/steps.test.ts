import { expect, test } from 'vitest'
import { needsReason, stepName, stepsOf } from './steps'

const ticket = { archived_at: null, merged_into_id: null, deleted_at: null }

test('offers the steps of a ticket’s life and no other', () => {
  expect(stepsOf({ ...ticket, status: 'pending' })).toEqual(['in_progress', 'resolved', 'closed'])
  expect(stepsOf({ ...ticket, status: 'in_progress' })).toEqual(['resolved'])
  expect(stepsOf({ ...ticket, status: 'resolved' })).toEqual(['closed', 'in_progress'])
  expect(stepsOf({ ...ticket, status: 'closed' })).toEqual(['in_progress'])
})

test('offers nothing for what is only kept', () => {
  expect(stepsOf({ ...ticket, status: 'closed', archived_at: '2026-01-01T00:00:00Z' })).toEqual([])
  expect(stepsOf({ ...ticket, status: 'pending', merged_into_id: 'x' })).toEqual([])
})

test('names a step by what it means', () => {
  expect(stepName('pending', 'in_progress')).toBe('take')
  expect(stepName('closed', 'in_progress')).toBe('reopen')
  expect(stepName('pending', 'closed')).toBe('refuse')
  expect(stepName('resolved', 'closed')).toBe('close')
})

test('asks why only when somebody else’s ticket is refused', () => {
  expect(needsReason('pending', 'closed', false)).toBe(true)
  expect(needsReason('pending', 'closed', true)).toBe(false)
  expect(needsReason('resolved', 'closed', false)).toBe(false)
})
