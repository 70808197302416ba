import { expect, test } from 'vitest'
import { asFormFields, asRows, blankRow } from './form-builder'

test('gives a new field a key of its own', () => {
  const fields = asFormFields([
    { ...blankRow(), label: 'Room number' },
    { ...blankRow(), label: 'Room number' },
    { ...blankRow(), label: 'شمارهٔ اتاق' },
    { ...blankRow(), label: '2nd floor' },
    { ...blankRow(), label: '   ' },
  ])
  expect(fields.map(({ key }) => key)).toEqual(['room_number', 'room_number_2', 'field', 'nd_floor'])
})

test('keeps the keys and the values of what was there, so that answers stay', () => {
  const rows = asRows([
    {
      key: 'device',
      type: 'choice',
      label: 'Device',
      required: true,
      choices: [
        { value: 'tv', label: 'TV', labels: { fa: 'تلویزیون' } },
        { value: 'pc', label: 'PC' },
      ],
    },
  ])
  const [field] = asFormFields(rows.map((row) => ({ ...row, label: 'Which device', choices: 'TV\nPhone\nTV' })))
  expect(field).toEqual({
    key: 'device',
    type: 'choice',
    label: 'Which device',
    required: true,
    choices: [
      { value: 'tv', label: 'TV', labels: { fa: 'تلویزیون' } },
      { value: 'phone', label: 'Phone' },
    ],
  })
})

test('sends no choices for other types', () => {
  expect(asFormFields([{ ...blankRow(), label: 'Seats', type: 'number', choices: 'a\nb' }])[0]).not.toHaveProperty('choices')
})
