import { describe, expect, test } from 'vitest'
import { ADD_PRODUCTS, asBody, asForm, emptyForm, givenBy, memberDraft, memberSchema, withExtras } from './member-form'
import type { Member } from './queries'

const member: Member = {
  id: 'm',
  username: 'dilnoza',
  full_name: 'Dilnoza Karimova',
  language: 'uz',
  branch_id: 'a',
  roles: [
    { role_id: 'seller', branch_ids: ['b', 'a'] },
    { role_id: 'staff', branch_ids: [] },
  ],
  extra_permissions: ['products.update', 'products.create'],
  role: 'seller',
  can_add_products: true,
  is_active: true,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
  version: 3,
}

describe('the form of a member', () => {
  test('sends back what it was given', () => {
    expect(asBody(asForm(member))).toEqual({
      username: 'dilnoza',
      full_name: 'Dilnoza Karimova',
      phone_number: null,
      email: null,
      language: 'uz',
      branch_id: 'a',
      roles: [
        { role_id: 'seller', branch_ids: ['a', 'b'] },
        { role_id: 'staff', branch_ids: [] },
      ],
      extra_permissions: ['products.create', 'products.update'],
      is_active: true,
    })
  })

  test('never takes "no branch chosen" for the whole organisation', () => {
    const form = { ...asForm(member), roles: [{ role_id: 'seller', isLimited: true, branch_ids: [] }] }
    expect(memberSchema.safeParse(form).error?.issues[0]?.path).toEqual(['roles', 0, 'branch_ids'])
    expect(givenBy(form).roles).toEqual([])
  })

  test('forgets the branches of a role that holds everywhere', () => {
    const form = { ...asForm(member), roles: [{ role_id: 'seller', isLimited: false, branch_ids: ['a'] }] }
    expect(asBody(form).roles).toEqual([{ role_id: 'seller', branch_ids: [] }])
  })

  test('is a draft while it is unfinished', () => {
    const unfinished = { ...emptyForm('', 'fa'), roles: [{ role_id: '', isLimited: true, branch_ids: [] }] }
    expect(memberDraft.safeParse(unfinished).success).toBe(true)
    expect(memberSchema.safeParse(unfinished).success).toBe(false)
  })
})

test('"can add products" gives both permissions and takes both', () => {
  const given = withExtras(['sales.backdate'], ADD_PRODUCTS, true)
  expect(given).toEqual(['products.create', 'products.update', 'sales.backdate'])
  expect(withExtras(given, ADD_PRODUCTS, false)).toEqual(['sales.backdate'])
  expect(withExtras(given, ['products.create'], true)).toEqual(given)
})
