import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Layers, Package, Pencil, Ruler, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/session/use-format'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { MenuItem, MenuSeparator } from '@/ui/overlays/menu'
import { popupItemClass } from '@/ui/overlays/popup'
import { AddButton } from './categories'
import { DeletedPart, RowMenu, useRemoval } from './parts'
import { collectionsQuery, sizesQuery, type Collection } from './queries'

export function CollectionList({ onEdit }: { onEdit: (id: string) => void }) {
  const { t } = useTranslation('catalogue')
  const query = useQuery(collectionsQuery)
  const sizes = useQuery(sizesQuery).data?.rows ?? []
  const removal = useRemoval('collections')
  const collections = query.data?.rows ?? []
  return (
    <>
      {query.isPending || collections.length === 0 ? (
        <Card className="overflow-hidden">
          {query.isPending ? (
            <SkeletonRows />
          ) : query.isError ? (
            <ErrorState error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <EmptyState
              icon={Layers}
              title={t('empty.collections')}
              description={t('empty.collectionsHint')}
              action={<AddButton onClick={() => onEdit('new')} label={t('new.collections')} />}
            />
          )}
        </Card>
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
          {collections.map((collection) => (
            <CollectionCard
              key={collection.id}
              collection={collection}
              ownSizes={sizes.filter((size) => size.collection_id === collection.id).length}
              onEdit={() => onEdit(collection.id)}
              onRemove={() => removal.remove(collection)}
            />
          ))}
        </ul>
      )}
      <DeletedPart kind="collections" />
      {removal.dialog}
    </>
  )
}

/** The icon of a collection, or the first letter of its name. */
const CollectionIcon = ({ icon, name }: { icon: string | null | undefined; name: string }) => (
  <span aria-hidden className="grid size-11 shrink-0 place-items-center overflow-hidden rounded-xl bg-brand-soft text-lg font-semibold text-brand-ink">
    {icon || [...name][0]}
  </span>
)

function CollectionCard({ collection, ownSizes, onEdit, onRemove }: { collection: Collection; ownSizes: number; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation(['catalogue', 'common'])
  const format = useFormat()
  const { id, name, icon, price_per_square_meter: price } = collection
  return (
    <li className="relative flex items-center gap-3 rounded-xl border bg-surface p-3 shadow-card transition-colors hover:border-line-2">
      <CollectionIcon icon={icon} name={name} />
      <div className="min-w-0 grow">
        <button
          type="button"
          onClick={onEdit}
          className="block max-w-full cursor-pointer truncate text-start text-sm font-semibold after:absolute after:inset-0"
        >
          {name}
        </button>
        <p className="num text-xs break-words text-fg-3">
          {price == null ? t('noAreaPrice') : t('areaPrice', { price: format.money(price) })}
          {ownSizes > 0 && ` · ${t('ownSizes', { count: ownSizes })}`}
        </p>
      </div>
      <div className="relative">
        <RowMenu name={name}>
          <MenuItem icon={<Pencil />} onSelect={onEdit}>
            {t('edit', { ns: 'common' })}
          </MenuItem>
          <Link to="/products" search={{ collection: id }} className={`${popupItemClass} hover:bg-hover [&_svg]:text-fg-3`}>
            <Package />
            {t('showProducts')}
          </Link>
          <Link to="/catalogue" search={{ tab: 'sizes' }} className={`${popupItemClass} hover:bg-hover [&_svg]:text-fg-3`}>
            <Ruler />
            {t('tabs.sizes')}
          </Link>
          <MenuSeparator />
          <MenuItem icon={<Trash2 />} danger onSelect={onRemove}>
            {t('delete', { ns: 'common' })}
          </MenuItem>
        </RowMenu>
      </div>
    </li>
  )
}
