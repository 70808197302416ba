import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowDown, ArrowUp, CornerDownRight, FolderTree, Package, Pencil, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/lib/text/language'
import { Button } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { MenuItem, MenuSeparator } from '@/ui/overlays/menu'
import { popupItemClass } from '@/ui/overlays/popup'
import { asTree, moved, type Branch } from './category-tree'
import { DeletedPart, RowMenu, useRemoval } from './parts'
import { categoriesQuery, useMoveCategories, type Category } from './queries'

export function CategoryList({ onEdit }: { onEdit: (id: string) => void }) {
  const { t } = useTranslation('catalogue')
  const query = useQuery(categoriesQuery)
  const removal = useRemoval('categories')
  const move = useMoveCategories()
  const categories = query.data?.rows ?? []
  return (
    <>
      <Card className="overflow-hidden" aria-busy={move.isPending}>
        {query.isPending ? (
          <SkeletonRows />
        ) : query.isError && categories.length === 0 ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : categories.length === 0 ? (
          <EmptyState
            icon={FolderTree}
            title={t('empty.categories')}
            description={t('empty.categoriesHint')}
            action={<AddButton onClick={() => onEdit('new')} label={t('new.categories')} />}
          />
        ) : (
          <ul className="divide-y">
            {asTree(categories).map((branch) => (
              <CategoryRow
                key={branch.category.id}
                branch={branch}
                busy={move.isPending}
                onEdit={() => onEdit(branch.category.id)}
                onMove={(step) => move.mutate(moved(categories, branch.category.id, step))}
                onRemove={() => removal.remove(branch.category)}
              />
            ))}
          </ul>
        )}
      </Card>
      <DeletedPart kind="categories" />
      {removal.dialog}
    </>
  )
}

export const AddButton = ({ onClick, label }: { onClick: () => void; label: string }) => (
  <Button variant="primary" onClick={onClick}>
    <Plus />
    {label}
  </Button>
)

/** The name in the reader's language. */
export const categoryName = (category: Category, language: string) => category.names[language] ?? category.name

function CategoryRow({ branch, busy, onEdit, onMove, onRemove }: {
  branch: Branch
  busy: boolean
  onEdit: () => void
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}) {
  const { t } = useTranslation(['catalogue', 'common'])
  const { language } = useLanguage()
  const { category, depth, index, neighbours } = branch
  const name = categoryName(category, language)
  const others = Object.entries(category.names).filter(([code, other]) => code !== language && other !== name)
  return (
    <li className="relative flex items-center gap-2 py-1 pe-2 transition-colors hover:bg-hover/60" style={{ paddingInlineStart: `${0.75 + depth * 1.5}rem` }}>
      {depth > 0 && <CornerDownRight aria-hidden className="size-4 shrink-0 text-fg-3 rtl:-scale-x-100" />}
      <div className="min-w-0 grow py-2">
        <button type="button" onClick={onEdit} className="block max-w-full cursor-pointer truncate text-start text-sm font-medium after:absolute after:inset-0">
          {name}
        </button>
        {others.length > 0 && (
          <p className="text-xs break-words text-fg-3">
            {others.map(([code, other], place) => (
              <span key={code}>
                {place > 0 && ' · '}
                <bdi lang={code}>{other}</bdi>
              </span>
            ))}
          </p>
        )}
      </div>
      <div className="relative flex shrink-0 items-center">
        <span className="hidden sm:flex">
          <Button variant="ghost" size="icon" disabled={busy || index === 0} aria-label={t('moveUp', { name })} onClick={() => onMove(-1)}>
            <ArrowUp />
          </Button>
          <Button variant="ghost" size="icon" disabled={busy || index === neighbours - 1} aria-label={t('moveDown', { name })} onClick={() => onMove(1)}>
            <ArrowDown />
          </Button>
        </span>
        <RowMenu name={name}>
          <MenuItem icon={<Pencil />} onSelect={onEdit}>
            {t('edit', { ns: 'common' })}
          </MenuItem>
          <Link to="/products" search={{ category: category.id }} className={`${popupItemClass} hover:bg-hover [&_svg]:text-fg-3`}>
            <Package />
            {t('showProducts')}
          </Link>
          <MenuItem icon={<ArrowUp />} disabled={busy || index === 0} onSelect={() => onMove(-1)}>
            {t('up')}
          </MenuItem>
          <MenuItem icon={<ArrowDown />} disabled={busy || index === neighbours - 1} onSelect={() => onMove(1)}>
            {t('down')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={<Trash2 />} danger onSelect={onRemove}>
            {t('delete', { ns: 'common' })}
          </MenuItem>
        </RowMenu>
      </div>
    </li>
  )
}
