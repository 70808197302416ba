import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Card, CardHeader } from '@/ui/layout/card'
import { useProductWords } from './product-parts'
import { rollsQuery, type Product } from './queries'

function useBranchName() {
  const branches = useSession()?.branches ?? []
  return (id: string) => branches.find((branch) => branch.id === id)?.name ?? ''
}

export function StockCard({ product }: { product: Product }) {
  const { t } = useTranslation('products')
  const words = useProductWords()
  const branchName = useBranchName()
  const stock = product.stock?.filter(({ quantity }) => quantity !== 0) ?? []
  const whole = stock.reduce((sum, { quantity }) => sum + quantity, 0)
  if (!product.stock) return null
  return (
    <Card>
      <CardHeader title={t('byBranch')} />
      {stock.length === 0 ? (
        <p className="px-4 pt-2 pb-4 text-sm text-fg-3 sm:px-5">{t('noStock')}</p>
      ) : (
        <dl className="divide-y px-4 pt-2 pb-1 text-sm sm:px-5">
          {stock.map(({ branch_id, quantity }) => (
            <div key={branch_id} className="flex justify-between gap-3 py-2.5">
              <dt className="truncate text-fg-2">{branchName(branch_id)}</dt>
              <dd className="num font-medium">{words.amount(quantity, product.type)}</dd>
            </div>
          ))}
          {stock.length > 1 && (
            <div className="flex justify-between gap-3 py-2.5 font-semibold">
              <dt>{t('total')}</dt>
              <dd className="num">{words.amount(whole, product.type)}</dd>
            </div>
          )}
        </dl>
      )}
    </Card>
  )
}

export function RollsCard({ product }: { product: Product }) {
  const { t } = useTranslation('products')
  const format = useFormat()
  const branchName = useBranchName()
  const words = useProductWords()
  const rolls = useQuery(rollsQuery(product.id))
  return (
    <Card className="overflow-hidden">
      <CardHeader title={t('rolls')} />
      {rolls.isPending ? (
        <SkeletonRows rows={3} />
      ) : rolls.isError ? (
        <ErrorState error={rolls.error} onRetry={() => void rolls.refetch()} />
      ) : rolls.data.rows.length === 0 ? (
        <p className="px-4 pt-2 pb-4 text-sm text-fg-3 sm:px-5">{t('noRolls')}</p>
      ) : (
        <ul className="divide-y px-4 pt-2 pb-1 sm:px-5">
          {rolls.data.rows.map((roll) => (
            <li key={roll.id} className="space-y-1.5 py-3">
              <div className="flex items-center gap-2 text-sm">
                <bdi className="font-medium">{roll.code}</bdi>
                {roll.is_remnant && <Badge tone="warn">{t('remnant')}</Badge>}
                <span className="num ms-auto text-xs">
                  {t('ofLength', { left: format.number(roll.remaining_length), whole: words.amount(roll.first_length, 'meter') })}
                </span>
              </div>
              <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-muted">
                <div className="h-full rounded-full bg-brand" style={{ width: `${(100 * roll.remaining_length) / roll.first_length}%` }} />
              </div>
              <p className="text-xs text-fg-3">
                {[
                  branchName(roll.branch_id),
                  roll.width != null && t('width', { width: words.amount(roll.width, 'meter') }),
                  roll.dye_lot && t('dyeLot', { lot: roll.dye_lot }),
                  roll.price_per_meter != null && t('perMetre', { price: format.money(roll.price_per_meter) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
