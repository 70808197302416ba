import type { Path } from 'react-hook-form'
import * as z from 'zod/mini'
import type { Permission, Schemas } from '@/api/client'
import { asLanguage, type Language } from '@/lib/text/language'
import type { Member } from './queries'

const shape = {
  username: z.string().check(z.trim()),
  full_name: z.string().check(z.trim()),
  phone_number: z.string().check(z.trim()),
  email: z.string().check(z.trim()),
  language: z.enum(['uz', 'ru', 'fa', 'en']),
  branch_id: z.string(),
  /** `isLimited`: the role applies only in the chosen branches, at least one. */
  roles: z.array(z.object({ role_id: z.string(), isLimited: z.boolean(), branch_ids: z.array(z.string()) })),
  extras: z.array(z.string()),
  is_active: z.boolean(),
}

/** Accepts unfinished forms too. */
export const memberDraft = z.object(shape)
export type MemberForm = z.infer<typeof memberDraft>

export const memberSchema = z.extend(memberDraft, {
  username: shape.username.check(z.minLength(1)),
  full_name: shape.full_name.check(z.minLength(1)),
  roles: z.array(
    z
      .object({ role_id: z.string().check(z.minLength(1)), isLimited: z.boolean(), branch_ids: z.array(z.string()) })
      .check(z.refine(({ isLimited, branch_ids }) => !isLimited || branch_ids.length > 0, { path: ['branch_ids'] })),
  ),
})

/** The fields of the form that a refusal may name. */
export const FIELDS = ['username', 'full_name', 'phone_number', 'email', 'language', 'branch_id', 'roles'] as const satisfies readonly Path<MemberForm>[]

/** Together these permissions form the switch "can add products" for sellers. */
export const ADD_PRODUCTS: readonly Permission[] = ['products.create', 'products.update']

export const emptyForm = (branchId: string, language: Language): MemberForm => ({
  username: '',
  full_name: '',
  phone_number: '',
  email: '',
  language,
  branch_id: branchId,
  roles: [],
  extras: [],
  is_active: true,
})

export const asForm = (member: Member): MemberForm => ({
  username: member.username,
  full_name: member.full_name,
  phone_number: member.phone_number ?? '',
  email: member.email ?? '',
  language: asLanguage(member.language) ?? 'en',
  branch_id: member.branch_id ?? '',
  roles: (member.roles ?? []).map(({ role_id, branch_ids }) => ({ role_id, isLimited: branch_ids.length > 0, branch_ids: branch_ids.toSorted() })),
  extras: (member.extra_permissions ?? []).toSorted(),
  is_active: member.is_active,
})

export const grantsOf = (form: Pick<MemberForm, 'roles'>): Schemas['RoleGrant'][] =>
  form.roles.filter(({ role_id }) => role_id !== '').map(({ role_id, isLimited, branch_ids }) => ({ role_id, branch_ids: isLimited ? branch_ids : [] }))

/** The roles and single permissions of a form, used to compute their combined rights. */
export const givenBy = (form: Pick<MemberForm, 'roles' | 'extras' | 'branch_id'>) => ({
  // A role without chosen branches applies nowhere yet, which the API cannot express.
  roles: grantsOf({ roles: form.roles.filter(({ isLimited, branch_ids }) => !isLimited || branch_ids.length > 0) }),
  extras: form.extras as Permission[],
  homeBranchId: form.branch_id || null,
})

export const asBody = (form: MemberForm) => ({
  username: form.username,
  full_name: form.full_name,
  phone_number: form.phone_number || null,
  email: form.email || null,
  language: form.language,
  branch_id: form.branch_id || null,
  roles: grantsOf(form),
  extra_permissions: form.extras as Permission[],
  is_active: form.is_active,
})

/** Adds or removes permissions in a fixed order, so that a reverted change leaves the form unchanged. */
export function withExtras(extras: readonly string[], permissions: readonly string[], isGiven: boolean): string[] {
  const rest = extras.filter((permission) => !permissions.includes(permission))
  return (isGiven ? [...rest, ...permissions] : rest).toSorted()
}
