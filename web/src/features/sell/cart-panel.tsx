import { ShoppingCart } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { EmptyState } from '@/ui/feedback/states'
import { Card, CardHeader } from '@/ui/layout/card'
import { discountOf, totalOf, type CartLine } from '@/selling/cart/cart'

interface CartPanelProps {
  lines: readonly CartLine[]
  clearButton: React.ReactNode
  onCheckout: () => void
  /** The lines as they are shown. */
  children: React.ReactNode
}

/** The cart beside the goods, on wide screens. */
export function CartPanel({ lines, clearButton, onCheckout, children }: CartPanelProps) {
  const { t } = useTranslation('sell')
  return (
    <Card className="sticky top-20 flex max-h-[calc(100dvh-6.5rem)] flex-col">
      <CardHeader title={t('cart')} className="min-h-12">
        {clearButton}
      </CardHeader>
      {lines.length === 0 ? (
        <EmptyState icon={ShoppingCart} title={t('cartEmpty')} description={t('cartEmptyHint')} />
      ) : (
        <>
          <div className="min-h-0 overflow-y-auto px-5">{children}</div>
          <footer className="num space-y-3 border-t p-5">
            <Total lines={lines} />
            <Button variant="primary" size="lg" className="w-full" onClick={onCheckout}>
              {t('checkout')}
            </Button>
          </footer>
        </>
      )}
    </Card>
  )
}

function Total({ lines }: { lines: readonly CartLine[] }) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const discount = discountOf(lines)
  return (
    <>
      {discount > 0 && (
        <p className="flex justify-between text-xs text-fg-2">
          <span>{t('discount')}</span>
          <span>{format.money(discount)}</span>
        </p>
      )}
      <p className="flex items-baseline justify-between gap-3">
        <span className="text-sm text-fg-2">{t('total')}</span>
        <b className="text-xl font-semibold tracking-tight">{format.money(totalOf(lines))}</b>
      </p>
    </>
  )
}
