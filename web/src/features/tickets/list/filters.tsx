import { useQuery } from '@tanstack/react-query'
import { Search, SlidersHorizontal, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toLatinDigits } from '@/lib/text/digits'
import { useLanguage } from '@/lib/text/language'
import { useBranchesFor } from '@/session/rights'
import { useSession } from '@/session/session'
import { SORTS, type Sort } from '@/tickets/sorts'
import { PRIORITIES, STATUSES } from '@/tickets/words'
import { Button } from '@/ui/elements/button'
import { Combobox } from '@/ui/inputs/combobox'
import { DateField } from '@/ui/inputs/date-field'
import { FilterText } from '@/ui/inputs/filter-text'
import { Select } from '@/ui/inputs/select'
import { labelOf, type FormField } from '../form/form'
import { categoriesQuery, teamsQuery } from '../queries/choices'
import { narrowing } from '../queries/search'
import { usePeople } from '../queries/use-people'
import { useList } from './list-state'

type Choice = { value: string; label: string }

/** A single choice. If the address holds several values, such as two categories of a saved search, they stay and are shown. */
const withOwn = (items: Choice[], value: string | undefined): Choice[] =>
  !value || items.some((item) => item.value === value)
    ? items
    : [...items, { value, label: value.split(',').map((part) => items.find((item) => item.value === part)?.label ?? part).join(', ') }]

export function Filters({ children }: { children?: React.ReactNode }) {
  const { t } = useTranslation('tickets')
  const { search, who, change } = useList()
  const [isOpen, setOpen] = useState(false)
  const active = narrowing(search)
  return (
    <div className="space-y-2.5 border-b p-3 sm:p-4">
      <div className="flex flex-wrap gap-2">
        <div className="min-w-0 grow basis-full sm:basis-0">
          <FilterText label={t('searchHint')} icon={<Search />} value={search.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
        </div>
        <Button className="h-(--field) max-lg:px-3" aria-expanded={isOpen} aria-label={t('filters')} onClick={() => setOpen(!isOpen)}>
          <SlidersHorizontal />
          <span className="max-sm:hidden">{t('filters')}</span>
          {active > 0 && <span className="num grid size-5 place-items-center rounded-full bg-brand text-2xs text-brand-fg">{active}</span>}
        </Button>
        <SortChoice className="min-w-0 flex-1 sm:flex-none md:hidden" />
        {children}
      </div>
      {isOpen && (who === 'mine' ? <OwnFilters /> : <QueueFilters />)}
    </div>
  )
}

const grid = 'grid grid-cols-2 gap-2.5 lg:grid-cols-4'

function useStatusItems() {
  const { t } = useTranslation('tickets')
  return [
    { value: '', label: t('allStatuses') },
    { value: 'pending,in_progress', label: t('open') },
    ...STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
  ]
}

function OwnFilters() {
  const { t } = useTranslation('tickets')
  const { search, change } = useList()
  return (
    <div className={grid}>
      <Select
        label={t('status')}
        items={withOwn(useStatusItems(), search.status)}
        value={search.status ?? ''}
        onChange={(status) => change({ status: status || undefined })}
      />
      <CategoryFilter />
      <FormFilters />
      <DayFilters />
      <Clear />
    </div>
  )
}

function CategoryFilter() {
  const { t } = useTranslation('tickets')
  const { language } = useLanguage()
  const { search, change } = useList()
  const categories = useQuery(categoriesQuery(language)).data?.rows ?? []
  const items = [{ value: '', label: t('allCategories') }, ...categories.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <Select
      label={t('category')}
      items={withOwn(items, search.category_id)}
      value={search.category_id ?? ''}
      onChange={(id) => change({ category_id: id || undefined, field: undefined })}
    />
  )
}

/** Filters by the form answers of the chosen category. */
function FormFilters() {
  const { language } = useLanguage()
  const { search } = useList()
  const form = useQuery(categoriesQuery(language)).data?.rows.find(({ id }) => id === search.category_id)?.form ?? []
  return form.map((field) => <FormFilter key={field.key} field={field} />)
}

function FormFilter({ field }: { field: FormField }) {
  const { t } = useTranslation(['tickets', 'common'])
  const { language } = useLanguage()
  const { search, change } = useList()
  const name = labelOf(field, language)
  const value = search.field?.[field.key]?.join(',') ?? ''
  function choose(next: string) {
    const { [field.key]: _before, ...others } = search.field ?? {}
    const fields = next ? { ...others, [field.key]: [next] } : others
    change({ field: Object.keys(fields).length > 0 ? fields : undefined })
  }
  if (field.type === 'date') return <DateField label={name} placeholder={name} value={value || null} onChange={(day) => choose(day ?? '')} />
  const choices =
    field.type === 'yes_no'
      ? [{ value: 'true', label: t('yes', { ns: 'common' }) }, { value: 'false', label: t('no', { ns: 'common' }) }]
      : field.type === 'choice'
        ? (field.choices ?? []).map((choice) => ({ value: choice.value, label: labelOf(choice, language) }))
        : null
  if (!choices) return <FilterText label={name} value={value} onChange={(text) => choose(field.type === 'number' ? toLatinDigits(text) : text)} />
  const items = [
    { value: '', label: t('anyAnswer', { name }) },
    ...choices.map((choice) => ({ value: choice.value, label: t('answerIs', { name, answer: choice.label }) })),
  ]
  return <Select label={name} items={withOwn(items, value)} value={value} onChange={choose} />
}

function DayFilters() {
  const { t } = useTranslation('tickets')
  const { search, change } = useList()
  return (
    <>
      <DateField
        label={t('createdFrom')}
        placeholder={t('createdFrom')}
        value={search.start_date ?? null}
        onChange={(day) => change({ start_date: day ?? undefined })}
      />
      <DateField
        label={t('createdTo')}
        placeholder={t('createdTo')}
        value={search.end_date ?? null}
        onChange={(day) => change({ end_date: day ?? undefined })}
      />
    </>
  )
}

function QueueFilters() {
  const { t } = useTranslation('tickets')
  const { search, change } = useList()
  const me = useSession()?.id
  const branches = useBranchesFor('tickets.view')
  const teams = useQuery(teamsQuery).data?.rows ?? []
  const people = usePeople().filter(({ id }) => id !== me)
  const assignees = [
    { value: '', label: t('allAssignees') },
    { value: 'me', label: t('toMe') },
    { value: 'none', label: t('toNobody') },
    ...people.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const priorities = [
    { value: '', label: t('allPriorities') },
    { value: 'urgent,high', label: t('pressing') },
    ...PRIORITIES.map((value) => ({ value, label: t(`priorities.${value}`) })),
  ]
  const teamItems = [{ value: '', label: t('allTeams') }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]
  const branchItems = [{ value: '', label: t('allBranches') }, ...branches.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <div className={grid}>
      <Select
        label={t('status')}
        items={withOwn(useStatusItems(), search.status)}
        value={search.status ?? ''}
        onChange={(status) => change({ status: status || undefined })}
      />
      <Select
        label={t('priority')}
        items={withOwn(priorities, search.priority)}
        value={search.priority ?? ''}
        onChange={(priority) => change({ priority: priority || undefined })}
      />
      <CategoryFilter />
      <FormFilters />
      <Combobox
        label={t('assignee')}
        items={withOwn(assignees, search.assigned_to_id)}
        value={search.assigned_to_id ?? ''}
        onChange={(assignee) => change({ assigned_to_id: assignee || undefined })}
      />
      {branches.length > 1 && (
        <Select
          label={t('branch')}
          items={withOwn(branchItems, search.branch_id)}
          value={search.branch_id ?? ''}
          onChange={(id) => change({ branch_id: id || undefined })}
        />
      )}
      {teams.length > 0 && (
        <Select
          label={t('team')}
          items={withOwn(teamItems, search.team_id)}
          value={search.team_id ?? ''}
          onChange={(id) => change({ team_id: id || undefined })}
        />
      )}
      <FilterText label={t('tag')} value={search.tag ?? ''} onChange={(tag) => change({ tag: tag || undefined })} />
      <DayFilters />
      <div className="col-span-full flex flex-wrap gap-2">
        <Flag name="overdue" />
        <Flag name="waiting" />
        <Clear />
      </div>
    </div>
  )
}

function Flag({ name }: { name: 'overdue' | 'waiting' }) {
  const { t } = useTranslation('tickets')
  const { search, change } = useList()
  const on = search[name] === true
  return (
    <Button variant={on ? 'soft' : 'outline'} aria-pressed={on} onClick={() => change({ [name]: on ? undefined : true })}>
      {t(`flags.${name}`)}
    </Button>
  )
}

function Clear() {
  const { t } = useTranslation('tickets')
  const { search, replace } = useList()
  if (narrowing(search) === 0) return null
  return (
    <Button variant="ghost" onClick={() => replace({ ...(search.q && { q: search.q }) })}>
      <X />
      {t('clear')}
    </Button>
  )
}

/** The sort order, for phones, which have no column headings. */
function SortChoice({ className }: { className: string }) {
  const { t } = useTranslation('tickets')
  const { search, change } = useList()
  return (
    <Select<Sort | ''>
      label={t('sort')}
      className={className}
      items={[
        { value: '', label: t(search.q ? 'sorts.best' : 'sorts.-created_at') },
        ...SORTS.filter((sort) => search.q || sort !== '-created_at').map((value) => ({ value, label: t(`sorts.${value}`) })),
      ]}
      value={search.sort ?? ''}
      onChange={(sort) => change({ sort: sort || undefined })}
    />
  )
}
