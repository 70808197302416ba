import { expect, test } from 'vitest'
import { newLine, type Article, type Cart } from '@/selling/cart/cart'
import { pricedLines } from '@/selling/cart/with-promotions'
import type { Sale } from '../queries'
import { differenceOf, exchangeCart, exchangeOf } from './exchange'

const carpet: Article = {
  productId: 'p',
  variantId: 'v',
  name: 'Lara',
  size: '2×3',
  type: 'unit',
  listPrice: 350,
  stock: 3,
  metrePrice: null,
  collectionId: null,
  categoryId: null,
}
const sale = { branch_id: 'b', customer_id: 'dilshod', customer_name: 'Dilshod', customer_phone: '901112233' } as unknown as Sale
const cart = (paidByGoods: number, part: Partial<Cart> = {}): Cart => ({ ...exchangeCart(sale, true), lines: [newLine(carpet, 1)], paidByGoods, ...part })

test('pays or gives back only the difference', () => {
  expect(differenceOf(cart(200))).toEqual({ total: 350, byGoods: 200, pays: 150, gets: 0 })
  expect(differenceOf(cart(430.1))).toEqual({ total: 350, byGoods: 350, pays: 0, gets: 80.1 })
  expect(exchangeOf(cart(200, { payment: 'card' }), 'b').payments).toEqual([{ type: 'card', amount: 150 }])
  expect(exchangeOf(cart(200, { received: 200 }), 'b').payments).toEqual([{ type: 'cash', amount: 150, given_amount: 200 }])
})

test('takes the price of a promotion, and lets the server price the line', () => {
  const promotion = {
    id: '0190a1b2-0000-7000-8000-000000000001',
    version: 1,
    name: 'Autumn',
    type: 'percentage' as const,
    value: 10,
    for: 'all' as const,
    targets: [],
    startsAt: '2026-01-01T00:00:00Z',
    endsAt: null,
  }
  const priced = cart(200, { lines: pricedLines([newLine(carpet, 1)], [promotion]) })
  expect(differenceOf(priced)).toEqual({ total: 315, byGoods: 200, pays: 115, gets: 0 })
  expect(exchangeOf(priced, 'b').lines).toEqual([{ product_id: 'p', variant_id: 'v', quantity: 1 }])
})

test('names a lower price, and the approval that covers it', () => {
  const lines = [{ ...newLine(carpet, 1), price: 300, isApproved: true }]
  expect(exchangeOf(cart(200, { lines, approvalId: 'a' }), 'b')).toEqual({
    lines: [{ product_id: 'p', variant_id: 'v', quantity: 1, unit_price: 300 }],
    payments: [{ type: 'cash', amount: 100 }],
    approval_id: 'a',
  })
})

test('lets the customer of the sale owe the difference', () => {
  const credit = { paid: 50, deadline: '2026-12-01', parts: [] }
  expect(exchangeOf(cart(200, { credit }), 'b')).toMatchObject({
    customer_id: 'dilshod',
    payments: [{ type: 'cash', amount: 50 }],
    debt: { payment_deadline: '2026-12-01' },
  })
})

test('names a customer by name and phone to members who do not see customers', () => {
  const credit = { paid: null, deadline: '2026-12-01', parts: [] }
  const blind = { ...exchangeCart(sale, false), lines: [newLine(carpet, 1)], paidByGoods: 200, credit }
  expect(exchangeOf(blind, 'b')).toMatchObject({ customer: { name: 'Dilshod', phone: '901112233' } })
})

test('asks for nothing where the goods that come back pay all', () => {
  const credit = { paid: 50, deadline: '2026-12-01', parts: [] }
  const paid = exchangeOf(cart(400, { credit, payment: 'mixed', amounts: { cash: 10, card: null, transfer: null } }), 'b')
  expect(paid).toEqual({ lines: [{ product_id: 'p', variant_id: 'v', quantity: 1 }], payments: [] })
})
