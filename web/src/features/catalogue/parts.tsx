import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ChevronDown, EllipsisVertical, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText, isApiError } from '@/api/errors'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { Button, buttonClass } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { Dialog } from '@/ui/overlays/dialog'
import { Menu } from '@/ui/overlays/menu'
import { deletedQuery, useRemove, useRestore, type Deleted, type Kind } from './queries'

const route = getRouteApi('/_shell/catalogue')

/** The actions on one record. */
export function RowMenu({ name, children }: { name: string; children: React.ReactNode }) {
  const { t } = useTranslation('catalogue')
  return (
    <Menu
      trigger={
        <Button variant="ghost" size="icon" className="shrink-0" aria-label={t('actionsFor', { name })}>
          <EllipsisVertical />
        </Button>
      }
    >
      {children}
    </Menu>
  )
}

/** Deletes, and explains when that is refused. */
export function useRemoval(kind: Kind) {
  const { t } = useTranslation(['catalogue', 'common'])
  const remove = useRemove(kind)
  const [refused, setRefused] = useState<{ record: Deleted; error: unknown } | null>(null)
  const [isOpen, setOpen] = useState(false)
  const details = isApiError(refused?.error) ? refused.error.details : {}
  const count = (name: string) => (typeof details[name] === 'number' ? details[name] : 0)
  const products = count('products')
  const categories = count('categories')
  const search = kind === 'categories' ? { category: refused?.record.id } : kind === 'collections' ? { collection: refused?.record.id } : {}
  return {
    busy: remove.isPending,
    remove: (record: Deleted, onRemoved?: () => void) =>
      remove.mutate(record, {
        ...(onRemoved && { onSuccess: onRemoved }),
        onError: (error) => {
          if (!isApiError(error, 'IN_USE')) return
          setRefused({ record, error })
          setOpen(true)
        },
      }),
    dialog: refused && (
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t('inUse.title', { ns: 'common', name: refused.record.name })}
        description={errorText(refused.error)}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>
              {t('close', { ns: 'common' })}
            </Button>
            {products > 0 && kind !== 'sizes' && (
              <Link to="/products" search={search} className={buttonClass({ variant: 'primary' })}>
                {t('showProducts')}
              </Link>
            )}
          </>
        }
      >
        <ul className="list-disc space-y-1 ps-5 text-sm text-fg-2">
          {products > 0 && <li>{t('productsCount', { count: products })}</li>}
          {categories > 0 && <li>{t('categoriesCount', { count: categories })}</li>}
        </ul>
      </Dialog>
    ),
  }
}

/** Deleted records with a button to restore each. They are fetched on demand. */
export function DeletedPart({ kind }: { kind: Kind }) {
  const { t } = useTranslation(['catalogue', 'common'])
  const { deleted: isShown = false } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <section className="mt-4">
      <Button
        variant="ghost"
        aria-expanded={isShown}
        onClick={() => void navigate({ search: (search) => ({ ...search, deleted: isShown ? undefined : true }), replace: true, resetScroll: false })}
      >
        <ChevronDown className={cn('transition-transform', isShown && 'rotate-180')} />
        {isShown ? t('deleted.title', { ns: 'common' }) : t('deleted.show', { ns: 'common' })}
      </Button>
      {isShown && (
        <Card className="mt-2 overflow-hidden">
          <DeletedList kind={kind} />
        </Card>
      )}
    </section>
  )
}

function DeletedList({ kind }: { kind: Kind }) {
  const { t } = useTranslation(['catalogue', 'common'])
  const format = useFormat()
  const query = useQuery(deletedQuery(kind))
  const restore = useRestore(kind)
  if (query.isPending) return <SkeletonRows rows={2} />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (query.data.length === 0) return <p className="px-4 py-5 text-center text-sm text-fg-3">{t('deleted.none', { ns: 'common' })}</p>
  return (
    <ul className="divide-y">
      {query.data.map(({ id, name }) => ({ id, name: kind === 'sizes' ? format.size(name) : name })).map((record) => (
        <li key={record.id} className="flex items-center gap-3 px-4 py-2">
          <span className="min-w-0 grow truncate text-sm text-fg-2">
            <bdi>{record.name}</bdi>
          </span>
          <Button busy={restore.isPending && restore.variables.id === record.id} onClick={() => restore.mutate(record)}>
            <RotateCcw className="rtl:-scale-x-100" />
            {t('restore', { ns: 'common' })}
          </Button>
        </li>
      ))}
    </ul>
  )
}
