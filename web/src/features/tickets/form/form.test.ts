import { expect, test } from 'vitest'
import { asFields, labelOf, missing, type FormField } from './form'

const form: FormField[] = [
  { key: 'room', type: 'text', label: 'Room', labels: { fa: 'اتاق' }, required: true, choices: null },
  { key: 'seats', type: 'number', label: 'Seats', labels: null, required: null, choices: null },
  { key: 'urgent_today', type: 'yes_no', label: 'Today', labels: null, required: true, choices: null },
]

test('names a field in the language of the reader', () => {
  expect(labelOf(form[0] as FormField, 'fa')).toBe('اتاق')
  expect(labelOf(form[0] as FormField, 'ru')).toBe('Room')
})

test('finds what must be filled; "no" is an answer, blanks are none', () => {
  expect(missing(form, {})).toEqual(['room', 'urgent_today'])
  expect(missing(form, { room: '  ', urgent_today: false })).toEqual(['room'])
  expect(missing(form, { room: '12', urgent_today: false })).toEqual([])
})

test('sends the answers of this form alone, and nothing empty', () => {
  expect(asFields(form, { room: ' 12 ', seats: null, urgent_today: false, of_another_form: 'x' })).toEqual({ room: '12', urgent_today: false })
  expect(asFields(form, { seats: 0 })).toEqual({ seats: 0 })
})
