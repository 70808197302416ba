import { expect, test } from 'vitest'
import { ApiError } from '@/api/errors'
import { partsOf, refusalOf } from './refusal'

const wrong = (fields: Record<string, string>) => new ApiError(422, { code: 'VALIDATION_ERROR', message: 'Some values are wrong.', details: { fields } })

test('finds the line of the sale, and the fields', () => {
  const refused = wrong({ 'lines[1].quantity': 'must be at most 1', reason_note: 'is required', refunds: 'make 1', till_id: 'is required', other: 'Odd' })
  expect(refusalOf(refused, [{ line: 0 }, { line: 2 }])).toEqual({
    lines: { 2: { field: 'quantity', message: 'must be at most 1' } },
    note: 'is required',
    refunds: 'make 1',
    till: 'is required',
    form: 'Odd',
  })
})

test('says that a shift is missing', () => {
  expect(refusalOf(new ApiError(409, { code: 'SHIFT_REQUIRED', message: 'Open one first.' }), [])).toMatchObject({ needsShift: true })
})

test('parts what is said about the new goods from the rest', () => {
  const { ofGoods, ofReturn } = partsOf(wrong({ 'exchange.lines[0].quantity': 'must be whole', 'lines[0].quantity': 'nothing left' }))
  expect((ofGoods as ApiError).fields).toEqual({ 'lines[0].quantity': 'must be whole' })
  expect((ofReturn as ApiError).fields).toEqual({ 'lines[0].quantity': 'nothing left' })
  expect(partsOf(wrong({ refunds: 'make 1' })).ofGoods).toBeNull()
})

test('a refusal without fields is about the new goods', () => {
  const short = new ApiError(409, { code: 'INSUFFICIENT_STOCK', details: { line: 0, available: '0' } })
  expect(partsOf(short)).toEqual({ ofGoods: short, ofReturn: null })
})
