import { expect, test } from 'vitest'
import { asksTheSame, asQuery, asSaved, fromSaved, narrowing } from './search'

const search = { status: 'pending,in_progress', assigned_to_id: 'me', overdue: true, q: 'وای‌فای', start_date: '2026-11-01', sort: 'due_at' as const }

test('asks the API for what the address says', () => {
  expect(asQuery(search)).toEqual({ q: 'وای‌فای', status: ['pending', 'in_progress'], assigned_to_id: ['me'], overdue: true, start_date: '2026-11-01' })
  expect(asQuery({})).toEqual({})
})

test('keeps the filters of a saved search, and finds them again', () => {
  const { sort: _sort, ...filters } = search
  expect(fromSaved(asSaved(search))).toEqual(filters)
  expect(fromSaved({ status: ['closed'], 'field.room': ['12'], overdue: ['false'] })).toEqual({ status: 'closed', field: { room: ['12'] } })
})

test('asks for answers in the form of a category', () => {
  const asked = { category_id: 'c1', field: { room: ['12'], lamp: ['true'] } }
  expect(asQuery(asked)).toEqual({ category_id: ['c1'], 'field.room': ['12'], 'field.lamp': ['true'] })
  expect(fromSaved(asSaved(asked))).toEqual(asked)
  expect(asksTheSame(asked, { ...asked, field: { room: ['13'], lamp: ['true'] } })).toBe(false)
  expect(narrowing(asked)).toBe(3)
})

test('knows the same question in another order', () => {
  expect(asksTheSame({ status: 'pending,closed' }, { status: 'closed,pending', sort: 'due_at' })).toBe(true)
  expect(asksTheSame({ status: 'pending' }, { status: 'pending', overdue: true })).toBe(false)
})

test('counts filters, not words and order', () => expect(narrowing(search)).toBe(4))
