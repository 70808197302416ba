import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ChevronRight, House } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import type { Shelf } from '@/offline/catalogue'
import { useFormat } from '@/session/use-format'
import { Skeleton } from '@/ui/feedback/skeleton'
import { choicesQuery, type Choices } from '@/selling/shelf/queries'

/** The path from a category to a size. Each step keeps its name for the breadcrumbs. */
export interface Path {
  category?: { id: string; name: string }
  collection?: { id: string; name: string }
  width?: number
  length?: number
}

interface BrowseProps {
  shelf: Shelf
  path: Path
  onChange: (path: Path) => void
}

export const filterOf = ({ category, collection, width, length }: Path) => ({ categoryId: category?.id, collectionId: collection?.id, width, length })

/** Large buttons for the next choice, and breadcrumbs. */
export function Browse({ shelf, path, onChange }: BrowseProps) {
  const query = useQuery({ ...choicesQuery(shelf, filterOf(path)), placeholderData: keepPreviousData })
  const choices = query.data
  return (
    <div className="space-y-3">
      {path.category && <Breadcrumbs path={path} onChange={onChange} />}
      {query.isPending && (
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
          {[1, 2, 3, 4, 5, 6].map((key) => (
            <Skeleton key={key} className="h-14 rounded-xl" />
          ))}
        </div>
      )}
      {choices && <Keys choices={choices} path={path} onChange={onChange} isOld={query.isPlaceholderData} />}
    </div>
  )
}

function Breadcrumbs({ path, onChange }: Omit<BrowseProps, 'shelf'>) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const { category, collection, width, length } = path
  const steps: { key: string; label: React.ReactNode; to: Path }[] = []
  if (category) steps.push({ key: 'category', label: category.name, to: { category } })
  if (category && collection) steps.push({ key: 'collection', label: collection.name, to: { category, collection } })
  if (width !== undefined) {
    const to = { ...(category && { category }), ...(collection && { collection }), width }
    steps.push({ key: 'width', label: t('browse.width', { width: format.number(width) }), to })
  }
  if (width !== undefined && length !== undefined) steps.push({ key: 'length', label: <bdi>{format.size({ width, length })}</bdi>, to: path })
  const key = 'num flex min-h-11 cursor-pointer items-center rounded-lg px-2.5 text-sm whitespace-nowrap lg:min-h-9'
  return (
    <nav aria-label={t('browse.path')} className="-mx-1 flex items-center overflow-x-auto base-ui-disable-scrollbar">
      <button type="button" aria-label={t('browse.all')} onClick={() => onChange({})} className={cn(key, 'text-fg-3 hover:bg-hover')}>
        <House className="size-4" aria-hidden />
      </button>
      {steps.map((step, index) => {
        const isLast = index === steps.length - 1
        return (
          <span key={step.key} className="flex items-center">
            <ChevronRight className="size-4 shrink-0 text-fg-3 rtl:rotate-180" aria-hidden />
            <button
              type="button"
              aria-current={isLast ? 'step' : undefined}
              onClick={() => onChange(step.to)}
              className={cn(key, isLast ? 'font-semibold' : 'text-fg-2 hover:bg-hover')}
            >
              {step.label}
            </button>
          </span>
        )
      })}
    </nav>
  )
}

function Keys({ choices, path, onChange, isOld }: Omit<BrowseProps, 'shelf'> & { choices: Choices; isOld: boolean }) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const names = new Map(choices.categories.map((category) => [category.id, category.name]))
  const products = (count: number | null) => (count === null ? undefined : t('found', { count }))
  const keys: { key: string; label: React.ReactNode; hint?: string | undefined; to: Path }[] = [
    ...choices.categories.map(({ id, name, parent_id: parent }) => ({
      key: id,
      label: name,
      hint: parent ? names.get(parent) : undefined,
      to: { category: { id, name } },
    })),
    ...choices.collections.map(({ id, name }) => ({ key: id, label: name, to: { ...path, collection: { id, name } } })),
    ...choices.widths.map(({ value, products: count }) => ({
      key: `w${value}`,
      label: t('browse.width', { width: format.number(value) }),
      hint: products(count),
      to: { ...path, width: value },
    })),
    ...choices.lengths.map(({ value, products: count }) => ({
      key: `l${value}`,
      label: <bdi>{format.size({ width: path.width ?? 0, length: value })}</bdi>,
      hint: products(count),
      to: { ...path, length: value },
    })),
  ]
  if (keys.length === 0) return null
  const title =
    choices.categories.length > 0
      ? 'browse.categories'
      : choices.collections.length > 0
        ? 'browse.collections'
        : choices.widths.length > 0
          ? 'browse.widths'
          : 'browse.lengths'
  return (
    <section aria-label={t(title)} className={cn('transition-opacity', isOld && 'opacity-60')}>
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 xl:grid-cols-4">
        {keys.map((key) => (
          <li key={key.key}>
            <button
              type="button"
              onClick={() => onChange(key.to)}
              className={cn(
                'num flex min-h-14 w-full cursor-pointer flex-col justify-center rounded-xl border bg-surface px-3.5',
                'py-2 text-start shadow-card transition-colors hover:bg-hover active:bg-brand-soft',
              )}
            >
              <span className="line-clamp-2 w-full text-sm font-semibold wrap-anywhere">{key.label}</span>
              {key.hint && <span className="w-full truncate text-2xs text-fg-3">{key.hint}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
