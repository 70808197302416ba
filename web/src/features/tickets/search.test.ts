import { expect, test } from 'vitest'
import { asksTheSame, asQuery, asSaved, fromSaved, narrowing } from './search'

const search = { status: 'pending,in_progress', assignee: 'me', overdue: true, q: 'وای‌فای', created_from: '2026-11-01', sort: 'due_at' as const }

test('asks the API for what the address says', () => {
  expect(asQuery(search)).toEqual({ q: 'وای‌فای', status: ['pending', 'in_progress'], assignee: ['me'], overdue: true, created_from: '2026-11-01' })
  expect(asQuery({})).toEqual({})
})

test('keeps the filters of a saved search, and finds them again', () => {
  const { sort: _sort, ...filters } = search
  expect(fromSaved(asSaved(search))).toEqual(filters)
  expect(fromSaved({ status: ['closed'], 'field.room': ['12'], overdue: ['false'] })).toEqual({ status: 'closed' })
})

test('knows the same question in another order', () => {
  expect(asksTheSame({ status: 'pending,closed' }, { status: 'closed,pending', sort: 'due_at' })).toBe(true)
  expect(asksTheSame({ status: 'pending' }, { status: 'pending', overdue: true })).toBe(false)
})

test('counts filters, not words and order', () => expect(narrowing(search)).toBe(4))
