import { expect, test } from 'vitest'
import type { Rate } from './queries'
import { asEdit, asForm } from './rate-form'

const TODAY = '2026-11-30'
const rate: Rate = {
  id: 'r',
  member_id: 'm',
  member_name: 'Dilnoza',
  category_id: 'c',
  category_name: 'Gilamlar',
  basis: 'amount',
  percent: 3.5,
  start_date: '2026-01-01',
  status: 'running',
  used: false,
  created_at: '2026-01-01T08:00:00Z',
  updated_at: '2026-01-01T08:00:00Z',
  version: 2,
}

test('a new rate is for everybody and everything, from today on', () => {
  expect(asEdit({ ...asForm(undefined, TODAY), percent: 2 }, undefined)).toEqual({
    name: null,
    member_id: null,
    category_id: null,
    collection_id: null,
    basis: 'amount',
    percent: 2,
    start_date: TODAY,
    end_date: null,
  })
})

test('a rate comes back as it was read', () => {
  expect(asEdit(asForm(rate, TODAY), 2)).toMatchObject({ member_id: 'm', category_id: 'c', collection_id: null, percent: 3.5, start_date: '2026-01-01', version: 2 })
})

test('what was chosen of another kind is not sent', () => {
  expect(asEdit({ ...asForm(rate, TODAY), target: 'all' }, 2)).toMatchObject({ category_id: null, collection_id: null })
  expect(asEdit({ ...asForm(rate, TODAY), target: 'collection', target_id: 'k' }, 2)).toMatchObject({ category_id: null, collection_id: 'k' })
})
