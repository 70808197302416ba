import { expect, test } from 'vitest'
import { ApiError } from './errors'
import { currentOf, readMessages, readRefusal } from './refusal'

const lines = [{ id: 'a' }, { id: 'b' }]
const form = { fields: { 'customer.name': 'name', payments: 'payments' } } as const
const short = (details: Record<string, unknown>) =>
  new ApiError(409, { code: 'INSUFFICIENT_STOCK', message: 'Short', details: { available: '2.5', unit: 'meter', ...details } })
const wrong = (fields: Record<string, string>) => new ApiError(422, { code: 'VALIDATION_ERROR', message: 'Wrong', details: { fields } })
const codes = (name: string) => (name === 'code' ? { field: 'roll_code', lines: lines.slice(1) } : undefined)

test('messages are assigned to lines and fields; the others are joined for the form', () => {
  const error = wrong({
    'lines[1].quantity': 'Too short',
    'customer.name': 'Too long',
    'payments[0].amount': 'Too little',
    'lines[9].waste': 'Odd',
    other: 'Strange',
  })
  expect(readRefusal(error, lines, form)).toEqual({
    lines: { b: { field: 'quantity', message: 'Too short' } },
    fields: { name: 'Too long', payments: 'Too little' },
    form: 'Odd Strange',
  })
})

test('an error that names one field says its own message there', () => {
  const error = new ApiError(403, { code: 'FORBIDDEN', message: 'Below cost', details: { field: 'lines[0].amount' } })
  expect(readRefusal(error, lines, form)).toEqual({ lines: { a: { field: 'amount', message: 'Below cost' } }, fields: {} })
})

test('an error without fields is for the form', () => {
  expect(readRefusal(new ApiError(409, { code: 'CONFLICT' as never, message: 'No' }), lines, form)).toEqual({ lines: {}, fields: {}, form: 'No' })
  expect(readRefusal(new Error('odd'), lines, form).form).toBeTruthy()
})

test('missing stock marks the named line, else those that the form finds, else the form', () => {
  const mark = { field: 'quantity', available: 2.5 }
  expect(readRefusal(short({ line: 1 }), lines, form)).toEqual({ lines: { b: mark }, fields: {} })
  expect(readRefusal(short({}), lines, { ...form, shortLines: (unit) => (unit === 'meter' ? lines : []) })).toEqual({ lines: { a: mark, b: mark }, fields: {} })
  expect(readRefusal(short({}), lines, form)).toEqual({ lines: {}, fields: {}, form: 'Short' })
})

test('a field that belongs to lines without a number marks those that the form names', () => {
  expect(readRefusal(wrong({ code: 'Taken' }), lines, { ...form, unnamedLines: codes })).toEqual({
    lines: { b: { field: 'roll_code', message: 'Taken' } },
    fields: {},
  })
})

test('every message is told with the entry of the list that it is about', () => {
  const files = ['one', 'two']
  expect(readMessages(wrong({ 'attachments[1]': 'Gone', 'lines[0].amount': 'Odd' }), files, 'attachments')).toEqual([
    { line: 'two', field: '', text: 'Gone' },
    { field: 'lines[0].amount', text: 'Odd' },
  ])
  expect(readMessages(short({}), files)).toEqual([{ field: '', text: 'Short', short: { available: 2.5, unit: 'meter' } }])
})

test('the record of now is read from a refusal of an old version only', () => {
  const details = { current: { version: 4 } }
  expect(currentOf(new ApiError(409, { code: 'STALE_VERSION', details }))).toEqual({ version: 4 })
  expect(currentOf(new ApiError(409, { code: 'STALE_VERSION' }))).toBeUndefined()
  expect(currentOf(new ApiError(409, { code: 'IN_USE', details }))).toBeUndefined()
})
