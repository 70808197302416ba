import { describe, expect, test } from 'vitest'
import type { SignedIn } from '@/session/session'
import type { Role } from './queries'
import { canManageAll, lackedFor, mayGive, reachOfExtras, rightsOf } from './rights-of'

const role = (id: string, permissions: Role['permissions']): Role => ({ id, name: id, permissions, max_discount_percent: 0, member_count: 0, version: 0 })
const roles = [role('seller', ['sales.create', 'products.view']), role('chief', ['users.create', 'users.update', 'roles.manage'])]
const seller = { role_id: 'seller', branch_ids: ['a'] }

/** May sell everywhere, and see products in branch a. */
const signedIn = { scopes: { 'sales.create': [], 'products.view': ['a'] } } as unknown as SignedIn

describe('what a member may do', () => {
  test('is the sum of the roles, each over its branches', () => {
    const rights = rightsOf({ roles: [seller, { role_id: 'seller', branch_ids: ['b'] }], extras: [], homeBranchId: 'c' }, roles)
    expect(rights.get('sales.create')).toEqual(['a', 'b'])
    expect(rights.get('users.view')).toBeUndefined()
  })

  test('holds everywhere once a role does', () => {
    const rights = rightsOf({ roles: [seller, { role_id: 'seller', branch_ids: [] }], extras: [], homeBranchId: null }, roles)
    expect(rights.get('sales.create')).toBe('everywhere')
  })

  test('with single permissions reaches as far as the roles and the home branch', () => {
    expect(reachOfExtras({ roles: [seller], homeBranchId: 'c' })).toEqual(['c', 'a'])
    expect(reachOfExtras({ roles: [], homeBranchId: null })).toEqual([])
    const rights = rightsOf({ roles: [seller], extras: ['products.create'], homeBranchId: 'c' }, roles)
    expect(rights.get('products.create')).toEqual(['c', 'a'])
  })

  test('is nothing for a role that is not known', () => {
    expect(rightsOf({ roles: [{ role_id: 'gone', branch_ids: [] }], extras: [], homeBranchId: null }, roles).size).toBe(0)
  })
})

describe('what one may give', () => {
  test('is what one has, there', () => {
    expect(mayGive(signedIn, 'sales.create', 'everywhere')).toBe(true)
    expect(mayGive(signedIn, 'products.view', ['a'])).toBe(true)
    expect(mayGive(signedIn, 'products.view', ['a', 'b'])).toBe(false)
    expect(mayGive(signedIn, 'products.view', 'everywhere')).toBe(false)
    expect(mayGive(signedIn, 'users.view', ['a'])).toBe(false)
    expect(mayGive(null, 'sales.create', ['a'])).toBe(false)
  })

  test('may reach nowhere yet, but only when one has it at all', () => {
    expect(mayGive(signedIn, 'products.view', [])).toBe(true)
    expect(mayGive(signedIn, 'users.view', [])).toBe(false)
  })

  test('names what is lacking', () => {
    const rights = rightsOf({ roles: [{ role_id: 'seller', branch_ids: [] }], extras: [], homeBranchId: null }, roles)
    expect(lackedFor(signedIn, rights)).toEqual(['products.view'])
    expect(lackedFor(signedIn, rightsOf({ roles: [seller], extras: [], homeBranchId: null }, roles))).toEqual([])
  })
})

const chief = (branch_ids: string[]) => rightsOf({ roles: [{ role_id: 'chief', branch_ids }], extras: [], homeBranchId: null }, roles)

test('of those who manage the whole organisation the last must stay', () => {
  expect(canManageAll(chief([]))).toBe(true)
  expect(canManageAll(chief(['a']))).toBe(false)
})
