import { expect, test } from 'vitest'
import type { Sale } from '../queries'
import { conditionOf, emptyDraft, requestOf } from './draft'

const line = { line: 0, quantity: 3, returnable_quantity: 2, unit: 'piece' }
const sale = { id: 'sale', lines: [line], payments: [{ type: 'card', amount: 300 }] } as unknown as Sale

test('starts with all that is left of the only line, and with the way in which it was paid', () => {
  const draft = emptyDraft(sale)
  expect(draft.quantities).toEqual({ 0: 2 })
  expect(draft.refundBy).toBe('card')
})

test('writes off what is defective unless somebody says otherwise', () => {
  const draft = { ...emptyDraft(sale), reason: 'defective' } as const
  expect(conditionOf(draft, 0)).toBe('write_off')
  expect(conditionOf({ ...draft, conditions: { 0: 'restock' } }, 0)).toBe('restock')
})

test('asks for a return without money, and gives it back at once with it, from the till of the device', () => {
  const draft = emptyDraft(sale)
  const till = { till_id: 'till' }
  const asked = requestOf({ draft, sale, gets: 200, isStraight: false, till })
  expect(asked).toEqual({ sale_id: 'sale', lines: [{ line: 0, quantity: 2, condition: 'restock' }], reason: 'wrong_size' })
  const straight = requestOf({ draft, sale, gets: 200, isStraight: true, till })
  expect(straight.refunds).toEqual([{ type: 'card', amount: 200 }])
  expect(straight.till_id).toBe('till')
})
