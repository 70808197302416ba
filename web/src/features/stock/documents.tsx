import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowLeftRight, ArrowRight, ClipboardCheck, PackagePlus, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { Badge, type Tone } from '@/ui/elements/badge'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/ui/layout/table'
import { REASONS, type Kind } from './draft'
import { More, Nothing } from './movements'
import { documentsQuery, type StockDocument } from './queries'
import { StockFilters } from './stock-filters'

const KINDS = ['receipt', 'adjustment', 'transfer'] as const satisfies readonly Kind[]
const TONES: Record<Kind, Tone> = { receipt: 'good', adjustment: 'warn', transfer: 'brand' }
const ICONS: Record<Kind, LucideIcon> = { receipt: PackagePlus, adjustment: ClipboardCheck, transfer: ArrowLeftRight }
const route = getRouteApi('/_shell/stock')

export function Documents() {
  const { t } = useTranslation('stock')
  const search = route.useSearch()
  const query = useInfiniteQuery(documentsQuery(search))
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const page = query.data?.pages[0]?.page
  return (
    <>
      <StockFilters allKinds={t('allDocuments')} kinds={KINDS.map((value) => ({ value, label: t(`documentKinds.${value}`) }))} />
      <Card className={cn('overflow-hidden transition-opacity', query.isPlaceholderData && 'opacity-60')} aria-busy={query.isFetching}>
        {query.isPending && <SkeletonRows rows={8} />}
        {query.isError && rows.length === 0 && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && rows.length === 0 && <Nothing />}
        {rows.length > 0 && (
          <>
            <DocumentTable rows={rows} />
            <DocumentCards rows={rows} />
          </>
        )}
        <More query={query} shown={rows.length} total={page?.total} isCapped={page?.total_capped ?? false} />
      </Card>
    </>
  )
}

export const kindOf = (document: StockDocument) => KINDS.find((kind) => kind === document.kind)

export function DocumentBadge({ document }: { document: StockDocument }) {
  const { t } = useTranslation('stock')
  const kind = kindOf(document)
  return <Badge tone={kind ? TONES[kind] : 'neutral'}>{kind ? t(`documentKinds.${kind}`) : document.kind}</Badge>
}

/** The branch, and where a transfer goes. */
export function Places({ document }: { document: StockDocument }) {
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-1.5">
      {document.branch_name}
      {document.to_branch_name && (
        <>
          <ArrowRight className="size-3.5 shrink-0 text-fg-3 rtl:rotate-180" aria-hidden />
          {document.to_branch_name}
        </>
      )}
    </span>
  )
}

/** From whom, or why. */
export function useCause() {
  const { t } = useTranslation('stock')
  return (document: StockDocument) => {
    const reason = REASONS.find((known) => known === document.reason)
    return document.supplier ?? (reason ? t(`reasons.${reason}`) : null)
  }
}

function useGoods() {
  const { t } = useTranslation('stock')
  return ({ first_product_name, line_count }: StockDocument) =>
    line_count > 1 && first_product_name ? t('andMore', { name: first_product_name, count: line_count - 1 }) : (first_product_name ?? '')
}

function DocumentTable({ rows }: { rows: StockDocument[] }) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const cause = useCause()
  const goods = useGoods()
  return (
    <Table className="hidden md:block">
      <TableHead>
        <HeadCell>{t('document')}</HeadCell>
        <HeadCell>{t('what')}</HeadCell>
        <HeadCell>{t('goods')}</HeadCell>
        <HeadCell>{t('branch')}</HeadCell>
        <HeadCell className="hidden lg:table-cell">{t('cause')}</HeadCell>
        <HeadCell className="hidden lg:table-cell">{t('who')}</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((document) => (
          <TableRow key={document.id} className="relative">
            <Cell>
              {/* The link covers its row. */}
              <Link
                to="/stock/documents/$id"
                params={{ id: document.id }}
                search={(search) => search}
                resetScroll={false}
                className="num block font-medium whitespace-nowrap after:absolute after:inset-0"
              >
                <bdi>{document.number}</bdi>
              </Link>
              <span className="num text-xs whitespace-nowrap text-fg-3">{format.dateTime(document.created_at)}</span>
            </Cell>
            <Cell>
              <DocumentBadge document={document} />
            </Cell>
            <Cell className="max-w-72 truncate">{goods(document)}</Cell>
            <Cell>
              <Places document={document} />
            </Cell>
            <Cell className="hidden max-w-52 lg:table-cell">
              <span className="block truncate">{cause(document)}</span>
              {document.note && <span className="block truncate text-xs text-fg-3">{document.note}</span>}
            </Cell>
            <Cell className="hidden whitespace-nowrap text-fg-2 lg:table-cell">{document.created_by_name}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function DocumentCards({ rows }: { rows: StockDocument[] }) {
  const format = useFormat()
  const cause = useCause()
  const goods = useGoods()
  return (
    <ul className="divide-y md:hidden">
      {rows.map((document) => {
        const kind = kindOf(document)
        const Icon = kind ? ICONS[kind] : ClipboardCheck
        return (
          <li key={document.id}>
            <Link
              to="/stock/documents/$id"
              params={{ id: document.id }}
              search={(search) => search}
              resetScroll={false}
              className="flex gap-3 px-4 py-3 active:bg-hover"
            >
              <span aria-hidden className="grid size-9 shrink-0 place-items-center rounded-lg bg-muted text-fg-3">
                <Icon className="size-4.5" strokeWidth={1.7} />
              </span>
              <span className="min-w-0 grow">
                <span className="flex items-baseline justify-between gap-3">
                  <span className="truncate text-sm font-medium">{goods(document)}</span>
                  <span className="num shrink-0 text-xs text-fg-3">{format.dayMonth(document.created_at)}</span>
                </span>
                <span className="mt-0.5 block truncate text-xs text-fg-2">
                  <Places document={document} />
                </span>
                <span className="mt-1.5 flex items-center gap-2 text-xs text-fg-3">
                  <DocumentBadge document={document} />
                  <span className="truncate">{cause(document) ?? document.created_by_name}</span>
                </span>
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
