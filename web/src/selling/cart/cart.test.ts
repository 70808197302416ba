import { expect, test } from 'vitest'
import { ApiError } from '@/api/errors'
import { isDefinite } from '@/api/refusal'
import { cartSchema, discountOf, dueOf, isComplete, newLine, restOf, roundSums, saleOf, totalOf, withPiece, type Article, type Cart } from './cart'
import { discountPercentOf, isBelowLimit, lowestPrice } from './limits'
import { refusalOf } from './refusal'

const carpet: Article = {
  productId: 'p',
  variantId: 'v',
  name: 'Afsona',
  size: '2×3',
  type: 'unit',
  listPrice: 570_000,
  stock: 7,
  metrePrice: null,
  collectionId: null,
  categoryId: null,
}
const runner: Article = {
  productId: 'm',
  variantId: 'w',
  name: 'Lara',
  size: null,
  type: 'meter',
  listPrice: 95_000,
  stock: 40,
  metrePrice: 95_000,
  collectionId: null,
  categoryId: null,
}
const cart = (part: Partial<Cart>): Cart => ({
  branchId: 'b',
  lines: [],
  payment: 'cash',
  amounts: { cash: null, card: null, transfer: null },
  received: null,
  customerName: '',
  customerPhone: '',
  customerId: null,
  credit: null,
  approvalId: null,
  key: null,
  ...part,
})

test('the same size is one line, and metres are priced to the cent', () => {
  const lines = [...withPiece(withPiece([], carpet), carpet), { ...newLine(runner, 1.15), price: 90_000.1 }]
  expect(lines).toHaveLength(2)
  expect(totalOf(lines)).toBe(1_243_500.12)
  expect(discountOf(lines)).toBe(5_749.88)
})

test('a sale names a price only where it differs from the list', () => {
  const lines = [newLine(carpet, 1), { ...newLine(runner, 2), price: 90_000, waste: 0.1, rollId: 'r' }]
  const sale = saleOf(cart({ lines, customerName: ' Dilshod ' }), 'b')
  expect(sale.lines).toEqual([
    { product_id: 'p', variant_id: 'v', quantity: 1 },
    { product_id: 'm', variant_id: 'w', quantity: 2, waste: 0.1, roll_id: 'r', unit_price: 90_000 },
  ])
  expect(sale.payments).toEqual([{ type: 'cash', amount: 750_000 }])
  expect(sale.customer).toEqual({ name: 'Dilshod' })
})

test('a line that was sold with a colleague names both and their shares', () => {
  const colleague = { id: 'c', name: 'Jasur', share: 33.33, sellerId: 'me' }
  const sellers = (share: number | null) => saleOf(cart({ lines: [{ ...newLine(carpet, 1), colleague: { ...colleague, share } }] }), 'b').lines?.[0]?.sellers
  expect(sellers(33.33)).toEqual([
    { seller_id: 'me', share: 66.67 },
    { seller_id: 'c', share: 33.33 },
  ])
  expect(sellers(100)).toEqual([{ seller_id: 'c', share: 100 }])
  expect(isComplete({ ...newLine(carpet, 1), colleague: { ...colleague, share: null } })).toBe(false)
})

test('an offline sale names every price and its moment', () => {
  const sale = saleOf(cart({ lines: [newLine(carpet, 1)] }), 'b', '2026-11-25T09:00:00Z')
  expect(sale.sold_at).toBe('2026-11-25T09:00:00Z')
  expect(sale.lines).toEqual([{ product_id: 'p', variant_id: 'v', quantity: 1, unit_price: 570_000 }])
})

test('a price is held against the limit as the server does', () => {
  const at = (price: number) => ({ ...newLine(carpet, 2), price })
  expect(discountPercentOf(at(541_500))).toBe(5)
  expect(discountPercentOf(at(541_499.9))).toBe(5.01)
  expect(isBelowLimit(at(541_499.9), 5)).toBe(true)
  expect(isBelowLimit(at(600_000), 0)).toBe(false)
  expect(lowestPrice(570_000, 5)).toBe(541_500)
  expect(lowestPrice(333_333.33, 7.5)).toBe(308_333.34)
  expect(isBelowLimit({ ...newLine(carpet, 1), listPrice: 333_333.33, price: lowestPrice(333_333.33, 7.5) }, 7.5)).toBe(false)
})

test('a mixed payment knows its rest', () => {
  const mixed = cart({ lines: [newLine(carpet, 1)], payment: 'mixed', amounts: { cash: 500_000, card: null, transfer: null } })
  expect(restOf(mixed)).toBe(70_000)
  expect(roundSums(722_000)).toEqual([750_000, 800_000, 1_000_000])
})

test('a stored cart survives a new payment type', () => {
  const stored = { ...cart({ payment: 'mixed' }), amounts: { cash: 500_000 } }
  expect(cartSchema.parse(stored)).toEqual({ ...stored, amounts: { cash: 500_000, card: null, transfer: null } })
})

test('a refusal finds its line', () => {
  const lines = [newLine(carpet, 9), newLine(runner, 2)]
  const short = new ApiError(409, { code: 'INSUFFICIENT_STOCK', details: { available: '7', unit: 'piece' } })
  expect(refusalOf(short, lines).lines).toEqual({ [lines[0]?.id ?? '']: { field: 'quantity', available: 7 } })
  const wrong = new ApiError(422, { code: 'VALIDATION_ERROR', details: { fields: { 'lines[1].quantity': 'Too short', payments: 'Too little' } } })
  expect(refusalOf(wrong, lines)).toEqual({ lines: { [lines[1]?.id ?? '']: { field: 'quantity', message: 'Too short' } }, payments: 'Too little' })
})

test('a lost answer does not end the attempt', () => {
  expect(isDefinite(new ApiError(0, { code: 'NO_CONNECTION' }))).toBe(false)
  expect(isDefinite(new ApiError(503, { code: 'UNAVAILABLE' }))).toBe(false)
  expect(isDefinite(new ApiError(409, { code: 'INSUFFICIENT_STOCK' }))).toBe(true)
})

const sale = (part: Partial<Cart>) =>
  saleOf(cart({ lines: [newLine(carpet, 1)], customerId: 'c', credit: { paid: 70_000, deadline: '2026-12-01', parts: [] }, ...part }), 'b')

test('a sale on credit sends what is paid, and the debt', () => {
  expect(sale({})).toMatchObject({ customer_id: 'c', payments: [{ type: 'cash', amount: 70_000 }], debt: { payment_deadline: '2026-12-01' } })
  expect(sale({ credit: { paid: null, deadline: '2026-12-01', parts: [] } }).payments).toEqual([])
  expect(sale({ payment: 'mixed', amounts: { cash: null, card: 500_000, transfer: null } })).toMatchObject({
    payments: [{ type: 'card', amount: 500_000 }],
    debt: { payment_deadline: '2026-12-01' },
  })
  expect(sale({ credit: null })).toMatchObject({ payments: [{ type: 'cash', amount: 570_000 }] })
  expect(sale({ credit: null })).not.toHaveProperty('debt')
})

test('the cash that was given is told, unless it is not known, too little, or not cash', () => {
  const lines = [newLine(carpet, 1)]
  const paid = (part: Partial<Cart>) => saleOf(cart({ lines, ...part }), 'b').payments
  expect(paid({ received: 600_000 })).toEqual([{ type: 'cash', amount: 570_000, given_amount: 600_000 }])
  expect(paid({ received: 570_000 })).toEqual([{ type: 'cash', amount: 570_000, given_amount: 570_000 }])
  expect(paid({ received: null })).toEqual([{ type: 'cash', amount: 570_000 }])
  expect(paid({ received: 500_000 })).toEqual([{ type: 'cash', amount: 570_000 }])
  expect(paid({ received: 600_000, payment: 'card' })).toEqual([{ type: 'card', amount: 570_000 }])
})

test('goods that come back pay first, and only the rest is paid or owed', () => {
  const lines = [newLine(carpet, 1)]
  expect(dueOf(cart({ lines, paidByGoods: 500_000 }))).toBe(70_000)
  expect(dueOf(cart({ lines, paidByGoods: 600_000 }))).toBe(0)
  expect(restOf(cart({ lines, paidByGoods: 500_000, payment: 'mixed', amounts: { cash: 20_000, card: null, transfer: null } }))).toBe(50_000)
  expect(sale({ paidByGoods: 500_000, credit: { paid: 20_000, deadline: '2026-12-01', parts: [] } })).toMatchObject({
    payments: [{ type: 'cash', amount: 20_000 }],
    debt: { payment_deadline: '2026-12-01' },
  })
})
