import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Permission } from '@/api/client'
import { useLanguage } from '@/lib/text/language'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { branchesQuery, permissionsQuery, rolesQuery, type Grant } from './queries'
import { lackedFor, type Reach } from './rights-of'

/** The roles of the organisation; `isHidden` when this person may not see them. */
export function useRoles() {
  const isHidden = !useMay('roles.view')
  const query = useQuery({ ...rolesQuery, enabled: !isHidden })
  return { roles: query.data?.rows ?? [], isHidden, isPending: query.isPending && !isHidden }
}

export const useBranches = () => useQuery(branchesQuery).data?.rows ?? []

export function usePermissions() {
  const { language } = useLanguage()
  return useQuery(permissionsQuery(language)).data?.rows ?? []
}

/** The names behind the ids in records. */
export function useMemberWords() {
  const { t } = useTranslation('members')
  const { roles } = useRoles()
  const branches = useBranches()
  const role = (id: string) => roles.find((one) => one.id === id)?.name ?? t('someRole')
  const branch = (id: string | null | undefined) => (id ? (branches.find((one) => one.id === id)?.name ?? '…') : t('noBranch'))
  const where = ({ branch_ids }: Pick<Grant, 'branch_ids'>) => (branch_ids.length === 0 ? t('everywhere') : branch_ids.map(branch).join(', '))
  return { role, branch, where, grant: (grant: Grant) => t('roleWhere', { role: role(grant.role_id), where: where(grant) }) }
}

/** Why these rights cannot be granted; undefined if they can. */
export function useRefusal() {
  const { t } = useTranslation('members')
  const signedIn = useSession()
  const permissions = usePermissions()
  return (rights: ReadonlyMap<Permission, Reach>): string | undefined => {
    const lacked = lackedFor(signedIn, rights)
    if (lacked.length === 0) return undefined
    const [first = ''] = lacked.map((code) => permissions.find((one) => one.code === code)?.description ?? code)
    return lacked.length === 1 ? t('lacks.one', { permission: first }) : t('lacks.more', { permission: first, count: lacked.length - 1 })
  }
}
