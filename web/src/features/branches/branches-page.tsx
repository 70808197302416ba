import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ChevronDown, Clock, EllipsisVertical, MapPin, Pencil, Phone, Plus, RotateCcw, Store, Trash2, Warehouse } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText, isApiError } from '@/api/errors'
import { cn } from '@/lib/cn'
import { useOpened } from '@/lib/use-opened'
import { useMay } from '@/session/rights'
import { Badge } from '@/ui/elements/badge'
import { Button, buttonClass } from '@/ui/elements/button'
import { Skeleton, SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { openedLater, useAtRest } from '@/ui/later'
import { Card } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { Dialog } from '@/ui/overlays/dialog'
import { Menu, MenuItem, MenuSeparator } from '@/ui/overlays/menu'
import { popupItemClass } from '@/ui/overlays/popup'
import { branchesQuery, deletedBranchesQuery, useRemoveBranch, useRestoreBranch, type Branch } from './queries'

const route = getRouteApi('/_shell/branches')
const BranchEditor = openedLater(() => import('./branch-editor').then((module) => module.BranchEditor), {
  isOpen: ({ open }) => open,
  close: ({ onClose }) => onClose(),
})

export function BranchesPage() {
  const { t } = useTranslation('branches')
  const { edit } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(branchesQuery)
  const removal = useRemoval()
  const sheet = useOpened(edit)
  useAtRest(BranchEditor)
  const branches = query.data?.rows ?? []
  const open = (id: string) => void navigate({ search: (search) => ({ ...search, edit: id }), resetScroll: false })
  const close = () => void navigate({ search: (search) => ({ ...search, edit: undefined }), resetScroll: false })
  const branch = branches.find(({ id }) => id === sheet.value)
  const isReady = sheet.value === 'new' || branch !== undefined
  return (
    <>
      <PageHeader
        title={t('title')}
        {...(query.data && { description: t('count', { count: branches.length }) })}
        actions={
          <Button variant="primary" onClick={() => open('new')}>
            <Plus />
            {t('new')}
          </Button>
        }
      />
      {query.isPending ? (
        <BranchSkeleton />
      ) : query.isError && branches.length === 0 ? (
        <Card>
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        </Card>
      ) : branches.length === 0 ? (
        <Card>
          <EmptyState icon={Store} title={t('empty.title')} description={t('empty.description')} />
        </Card>
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
          {branches.map((one) => (
            <BranchCard key={one.id} branch={one} onEdit={() => open(one.id)} onRemove={() => removal.remove(one)} />
          ))}
        </ul>
      )}
      <DeletedPart />
      {removal.dialog}
      {sheet.value !== undefined && query.data && isReady && (
        <BranchEditor key={sheet.key} open={sheet.isOpen} onClose={close} branch={branch} branches={branches} />
      )}
    </>
  )
}

const BranchSkeleton = () => {
  const { t } = useTranslation('common')
  return (
    <div role="status" aria-label={t('loading')} className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {[1, 2, 3].map((place) => (
        <Skeleton key={place} className="h-44 rounded-xl" />
      ))}
    </div>
  )
}

function BranchCard({ branch, onEdit, onRemove }: { branch: Branch; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation(['branches', 'common'])
  const seesSales = useMay('sales.view')
  const seesProducts = useMay('products.view')
  return (
    <li
      className={cn(
        'relative flex flex-col rounded-xl border bg-surface p-4 shadow-card transition-colors hover:border-line-2',
        !branch.is_active && 'bg-muted/40',
      )}
    >
      <div className="flex items-start gap-3">
        <span
          aria-hidden
          className={cn(
            'grid size-11 shrink-0 place-items-center rounded-xl',
            branch.is_active ? 'bg-brand-soft text-brand-ink' : 'bg-muted text-fg-3',
          )}
        >
          <Store className="size-5" strokeWidth={1.7} />
        </span>
        <div className="min-w-0 grow">
          <button
            type="button"
            onClick={onEdit}
            className="block max-w-full cursor-pointer truncate text-start text-sm font-semibold after:absolute after:inset-0"
          >
            {branch.name}
          </button>
          <p className="flex flex-wrap items-center gap-1.5 text-xs text-fg-3">
            <Badge>
              <bdi className="num">{branch.code}</bdi>
            </Badge>
            {branch.name_en && <bdi lang="en">{branch.name_en}</bdi>}
            {!branch.is_active && (
              <Badge tone="warn" dot>
                {t('inactive')}
              </Badge>
            )}
          </p>
        </div>
        <div className="relative -me-2 -mt-1">
          <Menu
            trigger={
              <Button variant="ghost" size="icon" aria-label={t('actionsFor', { name: branch.name })}>
                <EllipsisVertical />
              </Button>
            }
          >
            <MenuItem icon={<Pencil />} onSelect={onEdit}>
              {t('edit', { ns: 'common' })}
            </MenuItem>
            {seesSales && (
              <Link to="/sales" search={{ branch: branch.id }} className={`${popupItemClass} hover:bg-hover [&_svg]:text-fg-3`}>
                <Store />
                {t('showSales')}
              </Link>
            )}
            {seesProducts && (
              <Link to="/products" search={{ branch: branch.id }} className={`${popupItemClass} hover:bg-hover [&_svg]:text-fg-3`}>
                <Warehouse />
                {t('showStock')}
              </Link>
            )}
            <MenuSeparator />
            <MenuItem icon={<Trash2 />} danger onSelect={onRemove}>
              {t('delete', { ns: 'common' })}
            </MenuItem>
          </Menu>
        </div>
      </div>
      <dl className="mt-3 space-y-1.5 border-t pt-3 text-sm">
        <Fact icon={<MapPin />} label={t('address')} text={branch.address} missing={t('noAddress')} />
        <Fact icon={<Clock />} label={t('workingHours')} text={branch.working_hours} missing={t('noHours')} />
        <Fact icon={<Phone />} label={t('phone')} text={branch.phone} missing={t('noPhone')}>
          {branch.phone && (
            <a
              href={`tel:${branch.phone}`}
              className="relative text-brand-ink hover:underline max-lg:-my-2.5 max-lg:inline-flex max-lg:min-h-11 max-lg:items-center"
            >
              <bdi className="num">{branch.phone}</bdi>
            </a>
          )}
        </Fact>
      </dl>
    </li>
  )
}

interface FactProps {
  icon: React.ReactNode
  label: string
  text: string | null | undefined
  missing: string
  children?: React.ReactNode
}

function Fact({ icon, label, text, missing, children }: FactProps) {
  return (
    <div className="flex items-center gap-2.5">
      <dt className="shrink-0 text-fg-3 [&_svg]:size-4">
        <span className="sr-only">{label}</span>
        {icon}
      </dt>
      <dd className={cn('min-w-0 break-words', !text && 'text-fg-3')}>{children || text || missing}</dd>
    </div>
  )
}

const KNOWN_USES = ['stock', 'debts', 'shifts', 'members', 'tickets', 'assets'] as const
const isKnownUse = (use: string): use is (typeof KNOWN_USES)[number] => KNOWN_USES.some((known) => known === use)

/** Deletes, and explains when that is refused. */
function useRemoval() {
  const { t } = useTranslation(['branches', 'common'])
  const remove = useRemoveBranch()
  const seesMembers = useMay('users.view')
  const [refused, setRefused] = useState<{ branch: Branch; error: unknown } | null>(null)
  const [isOpen, setOpen] = useState(false)
  const uses = isApiError(refused?.error) && Array.isArray(refused.error.details.used_for) ? (refused.error.details.used_for as string[]) : []
  return {
    remove: (branch: Branch) =>
      remove.mutate(branch, {
        onError: (error) => {
          if (!isApiError(error, 'IN_USE')) return
          setRefused({ branch, error })
          setOpen(true)
        },
      }),
    dialog: refused && (
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t('inUse.title', { ns: 'common', name: refused.branch.name })}
        description={errorText(refused.error)}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>
              {t('close', { ns: 'common' })}
            </Button>
            {uses.includes('stock') ? (
              <Link to="/products" search={{ branch: refused.branch.id, stock: 'in_stock' }} className={buttonClass({ variant: 'primary' })}>
                {t('showStock')}
              </Link>
            ) : (
              uses.includes('members') &&
              seesMembers && (
                <Link to="/members" className={buttonClass({ variant: 'primary' })}>
                  {t('showMembers')}
                </Link>
              )
            )}
          </>
        }
      >
        <ul className="list-disc space-y-1 ps-5 text-sm text-fg-2">
          {uses.map((use) => (
            <li key={use}>{isKnownUse(use) ? t(`uses.${use}`) : use}</li>
          ))}
        </ul>
        <p className="mt-3 text-sm text-fg-3">{t('closeInstead')}</p>
      </Dialog>
    ),
  }
}

function DeletedPart() {
  const { t } = useTranslation(['branches', 'common'])
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
          <DeletedList />
        </Card>
      )}
    </section>
  )
}

function DeletedList() {
  const { t } = useTranslation('common')
  const query = useQuery(deletedBranchesQuery)
  const restore = useRestoreBranch()
  if (query.isPending) return <SkeletonRows rows={2} />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (query.data.rows.length === 0) return <p className="px-4 py-5 text-center text-sm text-fg-3">{t('deleted.none')}</p>
  return (
    <ul className="divide-y">
      {query.data.rows.map((branch) => (
        <li key={branch.id} className="flex items-center gap-3 px-4 py-2">
          <span className="min-w-0 grow truncate text-sm text-fg-2">
            {branch.name} <bdi className="num text-xs text-fg-3">{branch.code}</bdi>
          </span>
          <Button busy={restore.isPending && restore.variables.id === branch.id} onClick={() => restore.mutate(branch)}>
            <RotateCcw className="rtl:-scale-x-100" />
            {t('restore')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
