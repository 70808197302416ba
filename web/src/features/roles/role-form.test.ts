import { describe, expect, test } from 'vitest'
import type { SignedIn } from '@/session/session'
import type { PermissionView, Role } from './queries'
import { asBody, asForm, copyOf, groupsOf, mayChange, mayPut, roleSchema, withPermissions } from './role-form'

const role: Role = {
  id: 'r',
  built_in: 'seller',
  name: 'Seller',
  permissions: ['sales.create', 'products.view'],
  max_discount_percent: 10,
  member_count: 2,
  version: 1,
}
const signedIn = { scopes: { 'products.view': [], 'sales.create': ['a'] }, maxDiscountPercent: 5 } as unknown as SignedIn
const director = { scopes: { 'products.view': [], 'sales.create': [] }, maxDiscountPercent: 100 } as unknown as SignedIn

describe('who may put what into a role', () => {
  test('only what holds in the whole organisation', () => {
    expect(mayPut(signedIn, 'products.view')).toBe(true)
    expect(mayPut(signedIn, 'sales.create')).toBe(false)
    expect(mayPut(null, 'products.view')).toBe(false)
  })

  test('a role beyond oneself is for others to change', () => {
    expect(mayChange(director, role)).toBe(true)
    expect(mayChange(signedIn, role)).toBe(false)
    expect(mayChange(signedIn, { ...role, permissions: ['products.view'] })).toBe(false)
    expect(mayChange(signedIn, { ...role, permissions: ['products.view'], max_discount_percent: 5 })).toBe(true)
  })

  test('a copy leaves out what cannot be given, and lowers the discount', () => {
    expect(copyOf(role, 'Seller 2', signedIn)).toMatchObject({ name: 'Seller 2', permissions: ['products.view'], max_discount_percent: 5 })
    expect(copyOf(role, 'Seller 2', director)).toMatchObject({ permissions: ['products.view', 'sales.create'], max_discount_percent: 10 })
  })

  test('the discount is at most one’s own', () => {
    expect(roleSchema(5).safeParse({ ...asForm(role), max_discount_percent: 6 }).success).toBe(false)
    expect(roleSchema(5).safeParse({ ...asForm(role), max_discount_percent: 5 }).success).toBe(true)
    expect(roleSchema(5).safeParse({ ...asForm(role), name: ' ', max_discount_percent: null }).success).toBe(false)
  })
})

test('the form sends back what it was given', () => {
  expect(asBody(asForm(role))).toEqual({ name: 'Seller', description: null, permissions: ['products.view', 'sales.create'], max_discount_percent: 10 })
})

const view = (code: string, group: string) => ({ code, group, group_name: group.toUpperCase(), description: code }) as PermissionView

test('permissions stand under their headings in the order of the server', () => {
  const groups = groupsOf([view('users.view', 'users'), view('sales.view', 'sales'), view('users.create', 'users')])
  expect(groups.map(({ name, permissions }) => [name, permissions.map(({ code }) => code)])).toEqual([
    ['USERS', ['users.view', 'users.create']],
    ['SALES', ['sales.view']],
  ])
})

test('a heading gives and takes all that is under it', () => {
  const given = withPermissions(['sales.view'], ['users.view', 'users.create'], true)
  expect(given).toEqual(['sales.view', 'users.create', 'users.view'])
  expect(withPermissions(given, ['users.view', 'users.create'], false)).toEqual(['sales.view'])
})
