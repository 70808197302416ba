import { expect, test } from 'vitest'
import type { Promotion } from '@/offline/promotions'
import { amountOf, discountOf, EMPTY_CART, newLine, saleOf, totalOf, type Article, type Cart, type CartLine } from './cart'
import { isBelowLimit } from './limits'
import { promotionFor, withPromotions } from './with-promotions'

const sultan: Article = {
  productId: 'p',
  variantId: 'v',
  name: 'Sultan',
  size: '2×3',
  type: 'unit',
  listPrice: 1_400_000,
  stock: 7,
  metrePrice: null,
  collectionId: 'sultan',
  categoryId: 'carpets',
}
const weeks: Promotion = {
  id: '00000000-0000-7000-8000-000000000001',
  version: 3,
  name: 'Sultan weeks',
  type: 'percentage',
  value: 10,
  for: 'collection',
  targets: ['sultan'],
  startsAt: '2026-11-01T00:00:00Z',
  endsAt: null,
}
const cart = (line: Partial<CartLine>): Cart => withPromotions({ ...EMPTY_CART, lines: [{ ...newLine(sultan, 2), ...line }] }, [weeks])
const priced = (line: Partial<CartLine>) => cart(line).lines[0] as CartLine

test('the total and the payment are what the server takes, without a price by hand', () => {
  const sold = cart({})
  expect([totalOf(sold.lines), discountOf(sold.lines)]).toEqual([2_520_000, 280_000])
  expect(saleOf(sold, 'b')).toMatchObject({
    lines: [{ product_id: 'p', variant_id: 'v', quantity: 2 }],
    payments: [{ type: 'cash', amount: 2_520_000 }],
  })
  expect(saleOf(sold, 'b').lines?.[0]).not.toHaveProperty('unit_price')
})

test('an offline sale names the promotion and its version', () => {
  expect(saleOf(cart({}), 'b', '2026-11-25T09:00:00Z').lines).toEqual([
    { product_id: 'p', variant_id: 'v', quantity: 2, amount: 2_520_000, discount_id: weeks.id, discount_version: 3 },
  ])
})

test('a price by hand within the promotion does not count against the limit; a lower one does, from the list price', () => {
  expect(isBelowLimit(priced({ price: 1_300_000 }), 0)).toBe(false)
  expect(isBelowLimit(priced({ price: 1_250_000 }), 10)).toBe(true)
  expect(amountOf(priced({ price: 1_250_000 }))).toBe(2_500_000)
})

test('the list price by hand is sent, because the promotion would take another', () => {
  expect(saleOf(cart({ price: 1_400_000 }), 'b').lines?.[0]).toHaveProperty('unit_price', 1_400_000)
})

test('a sale that waited keeps the promotion that it got', () => {
  const older = { ...weeks, version: 2, value: 20 }
  expect(totalOf(cart({ kept: older }).lines)).toBe(2_240_000)
})

test('goods show the promotion’s price before they are chosen', () => {
  expect(promotionFor(sultan, [weeks])).toEqual({ name: 'Sultan weeks', price: 1_260_000 })
  expect(promotionFor({ ...sultan, collectionId: null }, [weeks])).toBeNull()
})
