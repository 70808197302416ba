import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { membersQuery } from '@/audit/queries'
import { useBranchesFor, useMay } from '@/session/rights'
import { Button } from '@/ui/elements/button'
import { Combobox } from '@/ui/inputs/combobox'
import { DateField } from '@/ui/inputs/date-field'
import { Select } from '@/ui/inputs/select'
import { Switch } from '@/ui/inputs/switch'
import type { ShiftsSearch } from './queries'

const route = getRouteApi('/_shell/shifts')

/** Keeps the filters in the address, so that a reload, the back button and a shared link restore them. */
export function useChangeSearch() {
  const navigate = route.useNavigate()
  return (change: ShiftsSearch) => void navigate({ search: (search) => ({ ...search, ...change }), replace: true, resetScroll: false })
}

export function ShiftsFilters() {
  const { t } = useTranslation('shifts')
  const search = route.useSearch()
  const change = useChangeSearch()
  const branches = useBranchesFor('shifts.view')
  const members = useQuery({ ...membersQuery, enabled: useMay('users.view') }).data?.rows
  return (
    <div className="mb-3 grid grid-cols-2 items-center gap-2.5 lg:mb-4 lg:grid-cols-[1fr_1fr_1fr_auto]">
      {branches.length > 1 && (
        <Select
          className="max-lg:h-11"
          label={t('branch')}
          items={[{ value: '', label: t('allBranches') }, ...branches.map((branch) => ({ value: branch.id, label: branch.name }))]}
          value={search.branch ?? ''}
          onChange={(branch) => change({ branch: branch || undefined })}
        />
      )}
      {members && (
        <Combobox
          className="max-lg:h-11"
          label={t('member')}
          items={[{ value: '', label: t('allMembers') }, ...members.map(({ id, full_name, username }) => ({ value: id, label: full_name, detail: username }))]}
          value={search.member ?? ''}
          onChange={(member) => change({ member: member || undefined })}
        />
      )}
      <div className="flex min-w-0 gap-1">
        <DateField
          className="min-w-0 grow max-lg:h-11"
          label={t('day')}
          placeholder={t('anyDay')}
          value={search.day ?? null}
          onChange={(day) => change({ day: day ?? undefined })}
        />
        {search.day && (
          <Button variant="ghost" size="icon" aria-label={t('anyDay')} onClick={() => change({ day: undefined })}>
            <X />
          </Button>
        )}
      </div>
      <Switch label={t('onlyDifferences')} checked={search.differs ?? false} onChange={(differs) => change({ differs: differs || undefined })} className="gap-3 px-1" />
    </div>
  )
}
