import { expect, test } from 'vitest'
import { differencesOf, kindOf, listChange, readable } from './differences'

test('a field has its value before and after', () => {
  expect(differencesOf({ name: { old: 'Lara', now: 'Emili' }, notes: { old: 'x' }, is_active: { now: false } })).toEqual([
    { path: ['name'], old: 'Lara', now: 'Emili' },
    { path: ['notes'], old: 'x', now: null },
    { path: ['is_active'], old: null, now: false },
  ])
  expect(differencesOf(null)).toEqual([])
})

test('of nested records only what differs is told', () => {
  const settings = { old: { backdate_days: 7, important_sale_amount: 0, same: [1] }, now: { backdate_days: 0, important_sale_amount: 0, same: [1] } }
  expect(differencesOf({ settings })).toEqual([{ path: ['settings', 'backdate_days'], old: 7, now: 0 }])
})

test('what older entries keep as a text is opened', () => {
  expect(differencesOf({ names: { old: '{"uz":"Gilam"}', now: '{"uz":"Gilam","ru":"Ковёр"}' }, rule: { now: '{broken' } })).toEqual([
    { path: ['names', 'ru'], old: null, now: 'Ковёр' },
    { path: ['rule'], old: null, now: '{broken' },
  ])
})

test('what is empty on both sides is not told', () => {
  expect(differencesOf({ attributes: { now: '{}' }, sizes: { now: [] }, extra: { old: null, now: '' }, nested: { now: { a: null, b: {} } } })).toEqual([])
})

test('the price of a size is a field of its own', () => {
  expect(differencesOf({ 'sell_price 2×3': { old: 1, now: 2 } })[0]?.path).toEqual(['sell_price', '2×3'])
})

test('lists tell what came and what left', () => {
  expect(listChange(['a', 'b'], ['b', 'c'])).toEqual({ removed: ['a'], added: ['c'] })
  expect(listChange([{ role_id: 'x', branch_ids: [] }], [{ role_id: 'x', branch_ids: ['b'] }])).toEqual({
    removed: [{ role_id: 'x', branch_ids: [] }],
    added: [{ role_id: 'x', branch_ids: ['b'] }],
  })
})

test('the name of a field says what its values are', () => {
  const kinds = Object.fromEntries(
    [
      'sell_price',
      'price_per_square_meter',
      'important_sale_amount',
      'max_discount_percent',
      'remaining_length',
      'max_quantity',
      'branch_ids',
      'to_branch_id',
      'parent_id',
      'created_by',
      'extra_permissions',
      'priority',
    ].map(
      (field) => [field, kindOf(field)],
    ),
  )
  expect(kinds).toEqual({
    sell_price: 'money',
    price_per_square_meter: 'money',
    important_sale_amount: 'money',
    max_discount_percent: 'percent',
    remaining_length: 'plain',
    max_quantity: 'plain',
    branch_ids: 'branch',
    to_branch_id: 'branch',
    parent_id: 'category',
    created_by: 'member',
    extra_permissions: 'permission',
    priority: 'plain',
  })
})

test('what has no text is still readable', () => {
  expect(readable('dye_lot')).toBe('Dye lot')
  expect(readable('tickets.view_internal')).toBe('Tickets view internal')
})
