import type { Permission } from '@/api/client'
import { covers } from '@/session/rights'
import type { SignedIn } from '@/session/session'
import type { Grant, Role } from './queries'

/** Where something holds: in the whole organisation, or in these branches (in none, when the list is empty). */
export type Reach = 'everywhere' | readonly string[]

export interface Given {
  roles: readonly Grant[]
  extras: readonly Permission[]
  homeBranchId: string | null
}

const plus = (one: Reach, other: Reach): Reach => (one === 'everywhere' || other === 'everywhere' ? 'everywhere' : [...new Set([...one, ...other])])

const reachOf = ({ branch_ids }: Grant): Reach => (branch_ids.length === 0 ? 'everywhere' : branch_ids)

/** Single permissions hold wherever the roles reach, and in the home branch. */
export const reachOfExtras = ({ roles, homeBranchId }: Omit<Given, 'extras'>): Reach =>
  roles.map(reachOf).reduce(plus, homeBranchId === null ? [] : [homeBranchId])

/** What roles and single permissions allow together, and where. */
export function rightsOf(given: Given, roles: readonly Role[]): Map<Permission, Reach> {
  const rights = new Map<Permission, Reach>()
  const add = (permission: Permission, reach: Reach) => rights.set(permission, plus(rights.get(permission) ?? [], reach))
  for (const grant of given.roles) {
    roles.find(({ id }) => id === grant.role_id)?.permissions.forEach((permission) => add(permission, reachOf(grant)))
  }
  const reach = reachOfExtras(given)
  given.extras.forEach((permission) => add(permission, reach))
  return rights
}

/** Nobody gives what they do not have there themselves. */
export function mayGive(signedIn: SignedIn | null, permission: Permission, reach: Reach): boolean {
  if (reach === 'everywhere') return covers(signedIn, permission, [])
  return reach.length === 0 ? signedIn?.scopes[permission] !== undefined : covers(signedIn, permission, reach)
}

/** The permissions that the signed-in one lacks for this; none when all of it may be given. */
export const lackedFor = (signedIn: SignedIn | null, rights: ReadonlyMap<Permission, Reach>): Permission[] =>
  [...rights].filter(([permission, reach]) => !mayGive(signedIn, permission, reach)).map(([permission]) => permission)

/** Whether it is one of those of whom the last must stay: who can manage the members and roles of the whole organisation. */
export const canManageAll = (rights: ReadonlyMap<Permission, Reach>): boolean =>
  (['users.create', 'users.update', 'roles.manage'] as const).every((permission) => rights.get(permission) === 'everywhere')
