import { expect, test } from 'vitest'
import { asCode, asEdit, asForm, suggestCode } from './branch-form'

test('a code takes only what the server takes', () => {
  expect(asCode('chl-۱ ф2')).toBe('CHL12')
  expect(asCode('abcdefghijklmnop')).toBe('ABCDEFGHIJKL')
})

test('a code is suggested from the name, and differs from the others', () => {
  expect(suggestCode('Chilonzor filiali', [])).toBe('CHL')
  expect(suggestCode('Olmazor', [])).toBe('OLM')
  expect(suggestCode('Oa', [])).toBe('OA')
  expect(suggestCode('Chilonzor', ['CHL', 'CHL2'])).toBe('CHL3')
  expect(suggestCode('شعبهٔ مرکزی', [''])).toMatch(/^\d$/)
})

test('what is left empty is sent as nothing, and digits as the server stores them', () => {
  const edit = asEdit({ ...asForm(undefined), name: ' Markaz ', code: 'MRK', phone: '+۹۹۸ ۷۱' }, 3)
  expect(edit).toEqual({ name: 'Markaz', name_en: null, code: 'MRK', address: null, phone: '+998 71', working_hours: null, is_active: true, version: 3 })
})
