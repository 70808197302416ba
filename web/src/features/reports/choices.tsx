import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addDays } from '@/lib/time/days'
import { useBranchesFor } from '@/session/rights'
import { useToday } from '@/session/use-today'
import { DateField } from '@/ui/inputs/date-field'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import type { Asked, Range } from './queries'

const RANGES = ['today', 'week', 'month', 'year', 'custom'] as const
const route = getRouteApi('/_shell/reports')

/** The period and the branch of all reports. */
export function Choices({ asked }: { asked: Asked }) {
  const { t } = useTranslation('reports')
  const navigate = route.useNavigate()
  const branches = useBranchesFor('tickets.view_reports')
  const now = useToday()
  const change = (part: Partial<Asked>) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  function choose(range: Range) {
    if (range !== 'custom') return change({ range, from: undefined, to: undefined })
    change({ range, from: addDays(now, -29), to: now })
  }
  return (
    <>
      {branches.length > 1 && (
        <Select
          label={t('branch')}
          className="w-44"
          items={[{ value: '', label: t('allBranches') }, ...branches.map(({ id, name }) => ({ value: id, label: name }))]}
          value={asked.branch ?? ''}
          onChange={(branch) => change({ branch: branch || undefined })}
        />
      )}
      <Segmented
        label={t('range')}
        className="max-lg:[&>*]:h-10"
        items={RANGES.map((value) => ({ value, label: t(`ranges.${value}`) }))}
        value={asked.range}
        onChange={choose}
      />
      {asked.range === 'custom' && (
        <div className="grid w-full grid-cols-2 gap-2 sm:w-80">
          <DateField
            label={t('from')}
            value={asked.from ?? null}
            onChange={(from) => from && change({ from, to: asked.to && asked.to > from ? asked.to : from })}
          />
          <DateField
            label={t('to')}
            value={asked.to ?? null}
            onChange={(to) => to && change({ to, from: asked.from && asked.from < to ? asked.from : to })}
          />
        </div>
      )}
    </>
  )
}
