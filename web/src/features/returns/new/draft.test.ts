import { expect, test } from 'vitest'
import type { Sale } from '../queries'
import { amountOf, conditionOf, differenceOf, emptyDraft, requestOf, type NewGoods } from './draft'

const line = { line: 0, quantity: 3, returnable_quantity: 2, unit: 'piece' }
const sale = { id: 'sale', lines: [line], payments: [{ type: 'card', amount: 300 }] } as unknown as Sale
const goods = (quantity: number, unitPrice: number): NewGoods => ({ id: '1', variantId: 'v', name: 'Lara', size: null, unit: 'piece', quantity, unitPrice })

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

test('asks for a return without money, and gives it back at once with it', () => {
  const draft = emptyDraft(sale)
  const asked = requestOf({ draft, sale, refund: 200, isStraight: false, isExchange: false })
  expect(asked).toEqual({ sale_id: 'sale', lines: [{ line: 0, quantity: 2, condition: 'restock' }], reason: 'wrong_size' })
  const straight = requestOf({ draft, sale, refund: 200, isStraight: true, isExchange: false })
  expect(straight.refunds).toEqual([{ type: 'card', amount: 200 }])
})

test('pays or gives back only the difference of an exchange', () => {
  expect(differenceOf([goods(1, 350)], 200)).toEqual({ total: 350, byGoods: 200, pays: 150, gets: 0 })
  expect(differenceOf([goods(1, 120)], 200)).toEqual({ total: 120, byGoods: 120, pays: 0, gets: 80 })
  const draft = { ...emptyDraft(sale), goods: [goods(2, 150)] }
  const request = requestOf({ draft, sale, refund: 200, isStraight: true, isExchange: true })
  expect(request.exchange?.payments).toEqual([{ type: 'cash', amount: 100 }])
  expect(request.refunds).toBeUndefined()
})

test('rounds metres and prices to cents, half up', () => {
  expect(amountOf(goods(1.005, 1))).toBe(1.01)
  expect(amountOf(goods(2.5, 125_000))).toBe(312_500)
})
