import type { Permission } from '@/api/client'
import { covers } from '@/session/rights'
import type { SignedIn } from '@/session/session'
import type { Grant, Role } from './queries'

/** A scope: the whole organisation, or these branches (none if the list is empty). */
export type Reach = 'everywhere' | readonly string[]

interface Given {
  roles: readonly Grant[]
  extras: readonly Permission[]
  homeBranchId: string | null
}

const plus = (one: Reach, other: Reach): Reach => (one === 'everywhere' || other === 'everywhere' ? 'everywhere' : [...new Set([...one, ...other])])

const reachOf = ({ branch_ids }: Grant): Reach => (branch_ids.length === 0 ? 'everywhere' : branch_ids)

/** Single permissions apply wherever the roles do, and in the home branch. */
export const reachOfExtras = ({ roles, homeBranchId }: Omit<Given, 'extras'>): Reach =>
  roles.map(reachOf).reduce(plus, homeBranchId === null ? [] : [homeBranchId])

/** The combined rights of roles and single permissions, with their scopes. */
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

/** Nobody may grant rights that they lack in the same scope. */
export function mayGive(signedIn: SignedIn | null, permission: Permission, reach: Reach): boolean {
  if (reach === 'everywhere') return covers(signedIn, permission, [])
  return reach.length === 0 ? signedIn?.scopes[permission] !== undefined : covers(signedIn, permission, reach)
}

/** The permissions that the signed-in member lacks to grant these rights; empty if all may be granted. */
export const lackedFor = (signedIn: SignedIn | null, rights: ReadonlyMap<Permission, Reach>): Permission[] =>
  [...rights].filter(([permission, reach]) => !mayGive(signedIn, permission, reach)).map(([permission]) => permission)

/** Whether these rights manage the members and roles of the whole organisation. The last such member must stay. */
export const canManageAll = (rights: ReadonlyMap<Permission, Reach>): boolean =>
  (['users.create', 'users.update', 'roles.manage'] as const).every((permission) => rights.get(permission) === 'everywhere')
