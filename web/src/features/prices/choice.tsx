import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Check, Search, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useDebounced } from '@/lib/time/use-debounced'
import { Button } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Input } from '@/ui/inputs/input'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { goodsQuery } from './queries'
import type { Plan } from './rule'
import { useChoices } from './use-choices'

interface ChoiceProps {
  plan: Plan
  onChange: (part: Partial<Plan>) => void
}

/** The API's limit per request. */
const MOST = 1000

/** Chooses the products: all that match the filters, or some of them. */
export function Choice({ plan, onChange }: ChoiceProps) {
  const { t } = useTranslation(['prices', 'common'])
  const { categories, collections } = useChoices()
  const q = useDebounced(plan.q, 250)
  const found = useQuery({ ...goodsQuery({ ...plan, q }, plan.choice === 'picked' ? 30 : 1), placeholderData: keepPreviousData })
  const total = found.data?.page.total
  return (
    <Card>
      <CardHeader title={t('whose')}>
        {plan.choice === 'all' && total != null && (
          <span className="num text-xs text-fg-3">{t(found.data?.page.total_capped ? 'productsCapped' : 'products', { count: total })}</span>
        )}
        {plan.choice === 'picked' && <span className="num text-xs text-fg-3">{t('pickedCount', { count: plan.picked.length })}</span>}
      </CardHeader>
      <CardBody className="space-y-3">
        <Segmented
          size="lg"
          label={t('whose')}
          value={plan.choice}
          onChange={(choice) => onChange({ choice })}
          items={[
            { value: 'all', label: t('allThatFit') },
            { value: 'picked', label: t('pickedOnes') },
          ]}
        />
        <div className="grid grid-cols-2 gap-2.5">
          <Select
            label={t('category')}
            className="max-lg:h-11"
            items={[{ value: '', label: t('allCategories') }, ...categories]}
            value={plan.category}
            onChange={(category) => onChange({ category })}
          />
          <Select
            label={t('collection')}
            className="max-lg:h-11"
            items={[{ value: '', label: t('allCollections') }, ...collections]}
            value={plan.collection}
            onChange={(collection) => onChange({ collection })}
          />
        </div>
        <Input
          type="search"
          icon={<Search />}
          aria-label={t('search', { ns: 'common' })}
          placeholder={t('searchHint')}
          autoComplete="off"
          value={plan.q}
          onValueChange={(text) => onChange({ q: text })}
          className="max-lg:h-11"
        />
        {plan.choice === 'picked' && <Picks plan={plan} onChange={onChange} found={found} />}
      </CardBody>
    </Card>
  )
}

interface PicksProps extends ChoiceProps {
  found: {
    isPending: boolean
    isError: boolean
    error: unknown
    refetch: () => unknown
    data?: { rows: { id: string; name: string; category: string }[] } | undefined
  }
}

function Picks({ plan, onChange, found }: PicksProps) {
  const { t } = useTranslation('prices')
  const [isAllShown, setAllShown] = useState(false)
  const rows = found.data?.rows ?? []
  const isPicked = (id: string) => plan.picked.some((one) => one.id === id)
  const shown = isAllShown ? plan.picked : plan.picked.slice(0, 12)
  const missing = rows.filter(({ id }) => !isPicked(id))

  function toggle(id: string, name: string) {
    onChange({ picked: isPicked(id) ? plan.picked.filter((one) => one.id !== id) : [...plan.picked, { id, name }].slice(0, MOST) })
  }

  return (
    <>
      {plan.picked.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {shown.map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                aria-label={t('takeOff', { name })}
                onClick={() => toggle(id, name)}
                className={cn(
                  'flex min-h-9 max-w-full cursor-pointer items-center gap-1 rounded-full bg-brand-soft ps-3',
                  'pe-2 text-xs font-medium text-brand-ink hover:bg-brand-soft/70 max-lg:min-h-11',
                )}
              >
                <span className="truncate">{name}</span>
                <X className="size-3.5 shrink-0" />
              </button>
            </li>
          ))}
          {plan.picked.length > shown.length && (
            <li>
              <Button size="sm" variant="ghost" className="max-lg:h-11" onClick={() => setAllShown(true)}>
                {t('morePicked', { count: plan.picked.length - shown.length })}
              </Button>
            </li>
          )}
        </ul>
      )}
      <div className="max-h-80 overflow-y-auto rounded-xl border">
        {found.isPending ? (
          <SkeletonRows rows={4} />
        ) : found.isError && rows.length === 0 ? (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        ) : rows.length === 0 ? (
          <p className="px-4 py-8 text-center text-sm text-fg-3">{t('nothingFound')}</p>
        ) : (
          <ul className="divide-y">
            {rows.map(({ id, name, category }) => (
              <li key={id}>
                <button
                  type="button"
                  role="checkbox"
                  aria-checked={isPicked(id)}
                  onClick={() => toggle(id, name)}
                  className="flex min-h-12 w-full cursor-pointer items-center gap-3 px-3.5 py-2 text-start hover:bg-hover"
                >
                  <span
                    aria-hidden
                    className={cn(
                      'grid size-5 shrink-0 place-items-center rounded-md border border-edge',
                      isPicked(id) && 'border-brand bg-brand text-brand-fg',
                    )}
                  >
                    {isPicked(id) && <Check className="size-3.5" />}
                  </span>
                  <span className="min-w-0">
                    <span className="block truncate text-sm">{name}</span>
                    <span className="block truncate text-xs text-fg-3">{category}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {missing.length > 1 && (
          <Button
            size="sm"
            className="max-lg:h-11"
            onClick={() => onChange({ picked: [...plan.picked, ...missing.map(({ id, name }) => ({ id, name }))].slice(0, MOST) })}
          >
            {t('pickShown', { count: missing.length })}
          </Button>
        )}
        {plan.picked.length > 0 && (
          <Button size="sm" variant="ghost" className="max-lg:h-11" onClick={() => onChange({ picked: [] })}>
            {t('pickNone')}
          </Button>
        )}
      </div>
    </>
  )
}
