import type { Permission, Schemas } from '@/api/client'

/** The signed-in member with permissions, branches and organisation. */
export interface SignedIn {
  id: string
  username: string
  fullName: string
  /** The language of the account. Missing in what a device stored for an earlier version. */
  language?: string | null | undefined
  /** Missing until the server has answered. */
  photo?: Schemas['FileLink'] | null
  /** The names of the member's roles. */
  roleNames: string[]
  /** The branch where the member usually works. */
  branchId: string | null
  /** For each permission, the branches where it applies. An empty list means all branches. */
  scopes: Partial<Record<Permission, string[]>>
  /** How many percent below the list price the member may sell in every branch. */
  maxDiscountPercent: number
  /** The branches where the limit is larger. Missing in what a device stored for an earlier version. */
  branchDiscounts?: Record<string, number>
  branches: Schemas['BranchView'][]
  organization: {
    id: string
    slug: string
    name: string
    /** Missing in what a device stored for an earlier version. */
    language?: string
    currency: string
    timeZone: string
    /** `gregorian` or `solar_hijri`. */
    calendar: string
    /** 1 for Monday. */
    weekStart: number
    smallestSellableLength: number
    modules: string[]
  }
}

export const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

export function toSignedIn(member: Schemas['SignedInMember']): SignedIn {
  return {
    id: member.id ?? '',
    username: member.username ?? '',
    fullName: member.full_name ?? member.username ?? '',
    language: member.language,
    photo: member.photo ?? null,
    roleNames: member.role_names,
    branchId: member.branch_id ?? null,
    scopes: Object.fromEntries(member.scopes.map((scope) => [scope.permission, scope.branch_ids])),
    maxDiscountPercent: member.max_discount_percent,
    branchDiscounts: Object.fromEntries(member.branch_discounts.map((branch) => [branch.branch_id, branch.max_discount_percent])),
    branches: member.branches,
    organization: {
      id: member.organization.id,
      slug: member.organization.slug,
      name: member.organization.name,
      language: member.organization.language,
      currency: member.organization.currency,
      timeZone: member.organization.time_zone,
      calendar: member.organization.calendar,
      weekStart: WEEK.indexOf(member.organization.week_start) + 1,
      smallestSellableLength: member.organization.settings.smallest_sellable_length,
      modules: member.organization.modules,
    },
  }
}
