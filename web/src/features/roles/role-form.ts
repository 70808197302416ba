import * as z from 'zod/mini'
import type { Permission } from '@/api/client'
import { covers } from '@/session/rights'
import type { SignedIn } from '@/session/session'
import type { PermissionView, Role } from './queries'

export const roleDraft = z.object({
  name: z.string().check(z.trim()),
  description: z.string().check(z.trim()),
  permissions: z.array(z.string()),
  max_discount_percent: z.nullable(z.number()),
})
export type RoleForm = z.infer<typeof roleDraft>

/** Nobody may grant a larger discount than their own. */
export const roleSchema = (largestDiscount: number) =>
  z.extend(roleDraft, {
    name: roleDraft.shape.name.check(z.minLength(1)),
    max_discount_percent: z.nullable(z.number().check(z.gte(0), z.lte(largestDiscount))),
  })

export const FIELDS = ['name', 'description', 'permissions', 'max_discount_percent'] as const

export const emptyForm: RoleForm = { name: '', description: '', permissions: [], max_discount_percent: 0 }

export const asForm = (role: Role): RoleForm => ({
  name: role.name,
  description: role.description ?? '',
  permissions: role.permissions.toSorted(),
  max_discount_percent: role.max_discount_percent,
})

export const asBody = (form: RoleForm) => ({
  name: form.name,
  description: form.description || null,
  permissions: form.permissions as Permission[],
  max_discount_percent: form.max_discount_percent ?? 0,
})

/** A role may be assigned anywhere, so it may contain only what its creator has in the whole organisation. */
export const mayPut = (signedIn: SignedIn | null, permission: string) => covers(signedIn, permission as Permission, [])

/** A new role with those permissions of another role that its creator may grant. */
export function copyOf(role: Role, name: string, signedIn: SignedIn | null): RoleForm {
  return {
    ...asForm(role),
    name,
    permissions: role.permissions.filter((permission) => mayPut(signedIn, permission)).toSorted(),
    max_discount_percent: Math.min(role.max_discount_percent, signedIn?.maxDiscountPercent ?? 0),
  }
}

/** Whether the signed-in member may change this role: it must not exceed the member's own rights. */
export const mayChange = (signedIn: SignedIn | null, role: Role) =>
  role.permissions.every((permission) => mayPut(signedIn, permission)) && role.max_discount_percent <= (signedIn?.maxDiscountPercent ?? 0)

export interface Group {
  code: string
  name: string
  permissions: PermissionView[]
}

/** Permissions grouped by heading, in the server's order. */
export function groupsOf(permissions: readonly PermissionView[]): Group[] {
  const groups = new Map<string, Group>()
  for (const permission of permissions) {
    const group = groups.get(permission.group) ?? { code: permission.group, name: permission.group_name, permissions: [] }
    group.permissions.push(permission)
    groups.set(group.code, group)
  }
  return [...groups.values()]
}

/** Adds or removes permissions in a fixed order, so that a reverted change leaves the form unchanged. */
export function withPermissions(all: readonly string[], changed: readonly string[], isGiven: boolean): string[] {
  const rest = all.filter((permission) => !changed.includes(permission))
  return (isGiven ? [...rest, ...changed] : rest).toSorted()
}
