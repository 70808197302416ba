import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Pencil, Plus, Vault } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useOpened } from '@/lib/use-opened'
import { Badge } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { openedLater, useAtRest } from '@/ui/later'
import { Card } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { tillsQuery, type Till } from './queries'

const route = getRouteApi('/_shell/tills')
const TillEditor = openedLater(() => import('./till-editor').then((module) => module.TillEditor), {
  isOpen: ({ open }) => open,
  close: ({ onClose }) => onClose(),
})

/** The tills of all branches. */
export function TillsPage() {
  const { t } = useTranslation('shifts')
  const { edit } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(tillsQuery)
  const sheet = useOpened(edit)
  useAtRest(TillEditor)
  const tills = query.data?.rows ?? []
  const show = (id: string | undefined) => void navigate({ search: (search) => ({ ...search, edit: id }), resetScroll: false })
  const till = tills.find(({ id }) => id === sheet.value)
  return (
    <>
      <PageHeader
        title={t('tills.title')}
        description={t('tills.lead')}
        actions={
          <Button variant="primary" onClick={() => show('new')}>
            <Plus />
            {t('tills.new')}
          </Button>
        }
      />
      <Card className="overflow-hidden">
        {query.isPending ? (
          <SkeletonRows rows={3} />
        ) : !query.data ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : tills.length === 0 ? (
          <EmptyState icon={Vault} title={t('tills.none')} description={t('tills.lead')} />
        ) : (
          <ul className="divide-y">
            {tills.map((one) => (
              <Row key={one.id} till={one} onEdit={() => show(one.id)} />
            ))}
          </ul>
        )}
      </Card>
      {(sheet.value === 'new' || till) && <TillEditor key={sheet.key} open={sheet.isOpen} onClose={() => show(undefined)} till={till} />}
    </>
  )
}

function Row({ till, onEdit }: { till: Till; onEdit: () => void }) {
  const { t } = useTranslation('shifts')
  return (
    <li className="relative flex min-h-15 items-center gap-3 px-4 py-2.5 hover:bg-hover">
      <div className="min-w-0 grow">
        <button type="button" onClick={onEdit} className="block max-w-full cursor-pointer truncate text-start text-sm font-medium after:absolute after:inset-0">
          {till.name}
        </button>
        <p className="truncate text-xs text-fg-3">{till.branch_name}</p>
      </div>
      {!till.is_active && <Badge tone="warn">{t('tills.inactive')}</Badge>}
      <Pencil aria-hidden className="size-4 shrink-0 text-fg-3" />
    </li>
  )
}
