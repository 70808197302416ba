import { useQuery } from '@tanstack/react-query'
import { Ruler } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { Card, CardHeader } from '@/ui/layout/card'
import { AddButton } from './categories'
import { DeletedPart } from './parts'
import { collectionsQuery, sizesQuery, type Size } from './queries'

/** A size with the digits of the language. */
export function SizeText({ width, length }: Pick<Size, 'width' | 'length'>) {
  const format = useFormat()
  return (
    <bdi className="num">
      {format.size({ width, length })}
    </bdi>
  )
}

export function SizeGroups({ onEdit }: { onEdit: (id: string) => void }) {
  const { t } = useTranslation('catalogue')
  const sizes = useQuery(sizesQuery)
  const collections = useQuery(collectionsQuery)
  const rows = sizes.data?.rows ?? []
  const groups = [
    { id: null, name: t('forAll'), sizes: rows.filter((size) => !size.collection_id) },
    ...(collections.data?.rows ?? []).map(({ id, name }) => ({ id, name, sizes: rows.filter((size) => size.collection_id === id) })),
  ].filter((group) => group.sizes.length > 0)
  const failed = sizes.isError ? sizes : collections.isError ? collections : null
  return (
    <>
      {sizes.isPending || collections.isPending || groups.length === 0 ? (
        <Card className="overflow-hidden">
          {sizes.isPending || collections.isPending ? (
            <SkeletonRows />
          ) : failed ? (
            <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
          ) : (
            <EmptyState
              icon={Ruler}
              title={t('empty.sizes')}
              description={t('empty.sizesHint')}
              action={<AddButton onClick={() => onEdit('new')} label={t('new.sizes')} />}
            />
          )}
        </Card>
      ) : (
        <div className="space-y-3">
          {groups.map((group) => (
            <Card key={group.id ?? 'all'}>
              <CardHeader title={group.name}>
                <span className="num text-xs text-fg-3">{t('sizesCount', { count: group.sizes.length })}</span>
              </CardHeader>
              <ul className="flex flex-wrap gap-2 p-4 pt-3 sm:px-5">
                {group.sizes.map((size) => (
                  <li key={size.id}>
                    <SizeKey size={size} onEdit={() => onEdit(size.id)} />
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </div>
      )}
      <DeletedPart kind="sizes" />
    </>
  )
}

function SizeKey({ size, onEdit }: { size: Size; onEdit: () => void }) {
  const { t } = useTranslation('catalogue')
  const format = useFormat()
  const area = Math.round(size.width * size.length * 100) / 100
  return (
    <button
      type="button"
      onClick={onEdit}
      className={cn(
        'flex min-h-12 min-w-20 cursor-pointer flex-col items-center justify-center rounded-lg border border-line-2',
        'bg-surface px-3 py-1.5 transition-colors hover:border-brand hover:bg-brand-soft/50 dark:bg-muted/50',
      )}
    >
      <span className="text-sm font-semibold">
        <SizeText {...size} />
      </span>
      <span className="num text-2xs text-fg-3">{t('area', { number: format.number(area) })}</span>
    </button>
  )
}
