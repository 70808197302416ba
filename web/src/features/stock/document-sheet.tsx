import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { Skeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Sheet } from '@/ui/overlays/sheet'
import { useSlidingSheet } from '@/ui/overlays/use-sliding-sheet'
import { DocumentBadge, kindOf, Places, useCause } from './documents'
import { documentQuery, type Movement, type StockDocument } from './queries'
import { typeOf, useStockWords } from './words'

const route = getRouteApi('/_shell/stock/documents/$id')

export function DocumentSheet() {
  const { t } = useTranslation('stock')
  const { id } = route.useParams()
  const navigate = route.useNavigate()
  const sheet = useSlidingSheet(() => void navigate({ to: '/stock', search: (search) => search, resetScroll: false }))
  const query = useQuery(documentQuery(id))

  return (
    <Sheet {...sheet} title={query.data?.number ?? t('document')}>
      {query.isPending && <SheetSkeleton />}
      {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Details document={query.data} />}
    </Sheet>
  )
}

function SheetSkeleton() {
  const { t } = useTranslation('common')
  return (
    <div role="status" aria-label={t('loading')} className="space-y-4 pt-1">
      <Skeleton className="h-6 w-32" />
      <Skeleton className="h-28 rounded-xl" />
      <Skeleton className="h-40 rounded-xl" />
    </div>
  )
}

/** A transfer has two movements for each line; what arrives has the roll's new code. */
function linesOf(document: StockDocument): Movement[] {
  return document.kind === 'transfer' ? document.movements.filter((movement) => movement.kind === 'transfer_in') : document.movements
}

function Details({ document }: { document: StockDocument }) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const words = useStockWords()
  const cause = useCause()
  const lines = linesOf(document)
  const pieces = lines.filter((line) => typeOf(line) === 'unit').reduce((sum, line) => sum + line.quantity, 0)
  const metres = lines.filter((line) => typeOf(line) === 'meter').reduce((sum, line) => sum + line.quantity, 0)
  const seesValue = lines.some((line) => line.value != null)
  const value = lines.reduce((sum, line) => sum + (line.value ?? 0), 0)
  const isAdjustment = kindOf(document) === 'adjustment'
  const sum = (quantity: number, type: 'unit' | 'meter') => (isAdjustment ? words.signed(quantity, type) : words.amount(quantity, type))
  return (
    <div className="space-y-4">
      <div>
        <DocumentBadge document={document} />
        <p className="num mt-1.5 text-sm text-fg-3">
          {format.longDate(document.created_at)} · {format.time(document.created_at)}
        </p>
      </div>
      <dl className="grid grid-cols-2 gap-3 rounded-xl border p-3.5 text-sm">
        <Fact label={t(document.to_branch_id ? 'fromTo' : 'branch')} className={document.to_branch_id ? 'col-span-2' : ''}>
          <Places document={document} />
        </Fact>
        {cause(document) && <Fact label={t(document.supplier ? 'supplier' : 'reason')}>{cause(document)}</Fact>}
        {document.created_by_name && <Fact label={t('who')}>{document.created_by_name}</Fact>}
        {document.note && (
          <Fact label={t('note')} className="col-span-2">
            <span className="whitespace-pre-line">{document.note}</span>
          </Fact>
        )}
      </dl>
      <section>
        <h3 className="mb-1.5 text-xs font-medium text-fg-3">{t('goods')}</h3>
        <ul className="divide-y rounded-xl border px-3.5">
          {lines.map((line) => (
            <li key={line.id} className="flex items-start justify-between gap-3 py-3 text-sm">
              <div className="min-w-0">
                <p className="font-medium">
                  <Link to="/stock" search={{ product: line.product_id, range: 'year' }} className="hover:underline">
                    {line.product_name}
                  </Link>{' '}
                  {line.size && <bdi className="num font-normal text-fg-2">{format.size(line.size)}</bdi>}
                </p>
                {line.roll_code && (
                  <p className="num text-xs text-fg-3">
                    <bdi>{line.roll_code}</bdi>
                  </p>
                )}
                {line.balance_after != null && (
                  <p className="num text-xs text-fg-3">{t('left', { amount: words.amount(line.balance_after, typeOf(line)) })}</p>
                )}
              </div>
              <div className="num shrink-0 text-end">
                <p className={cn('font-semibold', isAdjustment && (line.quantity > 0 ? 'text-good' : 'text-bad'))}>{sum(line.quantity, typeOf(line))}</p>
                {line.value != null && line.value !== 0 && <p className="text-xs text-fg-3">{format.money(Math.abs(line.value))}</p>}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="mb-1.5 text-xs font-medium text-fg-3">{t('sum')}</h3>
        <dl className="num space-y-2 rounded-xl border px-3.5 py-3 text-sm">
          {pieces !== 0 && <Sum label={t('piecesSum')}>{sum(pieces, 'unit')}</Sum>}
          {metres !== 0 && <Sum label={t('metresSum')}>{sum(Math.round(metres * 1000) / 1000, 'meter')}</Sum>}
          {pieces === 0 && metres === 0 && <Sum label={t('quantity')}>{format.number(0)}</Sum>}
          {seesValue && (
            <Sum label={t('cost')} className="font-semibold">
              <bdi>{format.money(value)}</bdi>
            </Sum>
          )}
        </dl>
      </section>
    </div>
  )
}

const Fact = ({ label, className, children }: { label: string; className?: string; children: React.ReactNode }) => (
  <div className={cn('min-w-0', className)}>
    <dt className="text-xs text-fg-3">{label}</dt>
    <dd className="mt-0.5 break-words">{children}</dd>
  </div>
)

const Sum = ({ label, className, children }: { label: string; className?: string; children: React.ReactNode }) => (
  <div className={cn('flex items-baseline justify-between gap-3', className)}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
