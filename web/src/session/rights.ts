import { useMemo } from 'react'
import type { Permission, Schemas } from '@/api/client'
import { useSession, type SignedIn } from './session'

/** Whether the member may do this in the given branch, or anywhere at all if none is given. */
export function may(signedIn: SignedIn | null, permission: Permission, branchId?: string): boolean {
  const branches = signedIn?.scopes[permission]
  if (!branches) return false
  return branchId === undefined || branches.length === 0 || branches.includes(branchId)
}

/** Whether the member may do this in all of these branches. An empty list means the whole organisation. */
export function covers(signedIn: SignedIn | null, permission: Permission, branchIds: readonly string[]): boolean {
  const own = signedIn?.scopes[permission]
  if (!own) return false
  return own.length === 0 || (branchIds.length > 0 && branchIds.every((id) => own.includes(id)))
}

/** Whether the organisation uses this module. */
export const uses = (signedIn: SignedIn | null, module: 'shop' | 'desk') => signedIn?.organization.modules.includes(module) ?? false

export const useUses = (module: 'shop' | 'desk') => uses(useSession(), module)

/** `useMay('sales.create')`, or `useMay('sales.create', branchId)` for one branch. It only hides things; the server decides. */
export const useMay = (permission: Permission, branchId?: string) => may(useSession(), permission, branchId)

/** The open branches where the member may do this, to choose from. */
export function useBranchesFor(permission: Permission): Schemas['BranchView'][] {
  const signedIn = useSession()
  return useMemo(
    () => signedIn?.branches.filter((branch) => branch.is_active && may(signedIn, permission, branch.id)) ?? [],
    [signedIn, permission],
  )
}
