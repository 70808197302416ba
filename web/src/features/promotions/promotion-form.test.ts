import { expect, test } from 'vitest'
import { asEdit, asForm } from './promotion-form'
import type { Promotion } from './queries'

const ZONE = 'Asia/Tashkent'
const promotion: Promotion = {
  id: 'd',
  name: 'Sultan weeks',
  discount_type: 'percentage',
  discount_value: 10,
  applicable_to: 'collection',
  target_id: 'k',
  target_name: 'Sultan',
  start_date: '2026-11-20T19:00:00Z',
  end_date: '2026-12-05T19:00:00Z',
  last_day: '2026-12-05',
  is_active: true,
  status: 'running',
  created_at: '2026-11-20T08:00:00Z',
  updated_at: '2026-11-20T08:00:00Z',
  version: 3,
}

test('the form shows days of the organisation, and the last day that people mean', () => {
  expect(asForm(promotion, ZONE)).toMatchObject({ start_date: '2026-11-21', end_date: '2026-12-05' })
})

test('days that were not changed keep their moments', () => {
  const edit = asEdit(asForm(promotion, ZONE), promotion, 3, ZONE)
  expect(edit).toMatchObject({ start_date: '2026-11-20T19:00:00Z', end_date: '2026-12-05T19:00:00Z', version: 3 })
})

test('a chosen day is sent as a day, and no last day as no end', () => {
  const form = asForm(promotion, ZONE)
  expect(asEdit({ ...form, start_date: '2026-11-25', end_date: '2026-12-31' }, promotion, 3, ZONE)).toMatchObject({
    start_date: '2026-11-25',
    end_date: '2026-12-31',
  })
  expect(asEdit({ ...form, end_date: null }, promotion, 3, ZONE).end_date).toBeNull()
})

test('a promotion for everything has no target', () => {
  expect(asEdit({ ...asForm(promotion, ZONE), applicable_to: 'all' }, promotion, 3, ZONE).target_id).toBeNull()
})
