import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, list } from '@/api/client'
import { isolated } from '@/lib/text/direction'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Field } from '@/ui/inputs/field'
import { NumberField } from '@/ui/inputs/number-field'
import { Select } from '@/ui/inputs/select'
import type { CartLine } from './cart'

const HALF = 50

/** Who may sell in a branch. */
const colleaguesQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['commissions', 'colleagues', branchId],
    queryFn: ({ signal }) => api.GET('/api/commissions/colleagues', { params: { query: { branch_id: branchId } }, signal }).then(list),
    staleTime: 5 * 60_000,
  })

interface ColleagueFieldsProps {
  line: CartLine
  branchId: string
  error: string | undefined
  onChange: (part: Partial<CartLine>) => void
}

/** Who helped to sell the line, and shares its commission. Nothing where nobody else sells. */
export function ColleagueFields({ line, branchId, error, onChange }: ColleagueFieldsProps) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const me = useSession()?.id
  const { data } = useQuery(colleaguesQuery(branchId))
  const chosen = line.colleague
  const others = (data?.rows ?? []).filter(({ id }) => id !== me)
  if (me === undefined || (others.length === 0 && !chosen)) return null
  const isListed = !chosen || others.some(({ id }) => id === chosen.id)
  const items = [
    { value: '', label: t('colleague.nobody') },
    ...(isListed ? [] : [{ value: chosen.id, label: chosen.name }]),
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const choose = (id: string) => {
    const colleague = others.find((one) => one.id === id)
    onChange({ colleague: colleague ? { ...colleague, share: chosen?.share ?? HALF, sellerId: me } : null })
  }
  return (
    <>
      <Field label={t('colleague.label')} className="col-span-2" error={error}>
        <Select className="max-lg:h-11" items={items} value={chosen?.id ?? ''} onChange={choose} />
      </Field>
      {chosen && (
        <Field label={t('colleague.share', { name: isolated(chosen.name) })} className="col-span-2">
          <NumberField
            value={chosen.share}
            onChange={(share) => onChange({ colleague: { ...chosen, share: share === null ? null : Math.min(100, share) } })}
            decimals={2}
            suffix={format.percentSign}
            className="max-lg:h-11"
          />
        </Field>
      )}
    </>
  )
}
