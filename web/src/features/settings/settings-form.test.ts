import { expect, test } from 'vitest'
import audit from '@/locales/en/audit.json'
import type { Organization } from './queries'
import { asEdit, asForm, FIELDS, NAMES, settingsSchema } from './settings-form'
import { offsetOf, placeOf } from './time-zones'

const organization: Organization = {
  id: 'o',
  slug: 'gilam',
  name: 'Gilam Savdo',
  modules: ['desk', 'shop'],
  language: 'uz',
  time_zone: 'Asia/Tashkent',
  currency: 'UZS',
  week_start: 'monday',
  calendar: 'gregorian',
  settings: {
    smallest_sellable_length: 1,
    important_sale_amount: 0,
    backdate_days: 7,
    audit_retention_months: 24,
    requires_shift: false,
    accrue_commissions: 'at_sale',
    ticket_auto_close_hours: 72,
    ticket_reopen_days: 7,
    ticket_archive_months: 12,
  },
  version: 4,
}
const wrong = (part: Partial<ReturnType<typeof asForm>>) =>
  settingsSchema.safeParse({ ...asForm(organization), ...part }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

test('what was read is what is sent, but for the currency, which stays', () => {
  const { id: _id, slug: _slug, currency: _currency, ...rest } = organization
  expect(asEdit(asForm(organization), 4)).toEqual({ ...rest, modules: ['shop', 'desk'] })
})

test('the limits are told before the server does', () => {
  expect(wrong({})).toEqual([])
  expect(wrong({ name: '  ' })).toEqual(['name: required'])
  expect(wrong({ modules: [] })).toEqual(['modules: module'])
  expect(wrong({ backdate_days: 366 })).toEqual(['backdate_days: between'])
  expect(wrong({ audit_retention_months: 0 })).toEqual(['audit_retention_months: between'])
  expect(wrong({ smallest_sellable_length: null })).toEqual(['smallest_sellable_length: required'])
})

test('every rule finds its field when the server refuses it', () => {
  expect(Object.keys(NAMES).map((name) => name.split('.')[1])).toEqual(Object.keys(organization.settings))
})

test('the activity log has a name for every setting', () => {
  expect(Object.keys(audit.fields)).toEqual(expect.arrayContaining(FIELDS))
})

test('a time zone is told by its place and its distance from UTC', () => {
  expect(offsetOf('Asia/Tashkent')).toBe('UTC+5')
  expect(offsetOf('Asia/Tehran')).toBe('UTC+3:30')
  expect(placeOf('America/Argentina/Buenos_Aires')).toEqual({ city: 'Buenos Aires', region: 'America · Argentina' })
  expect(placeOf('UTC')).toEqual({ city: 'UTC', region: '' })
})
