import { ShoppingBag } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/session/use-format'
import { piecesIn, totalOf, type CartLine } from '@/selling/cart/cart'

/** The cart in one row above the navigation, on phones. */
export function CartBar({ lines, onCheckout }: { lines: readonly CartLine[]; onCheckout: () => void }) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  return (
    <button
      type="button"
      onClick={onCheckout}
      className={
        'num fixed inset-x-3 bottom-24 z-20 flex h-14 cursor-pointer items-center justify-between gap-3 rounded-2xl bg-brand px-4 ' +
        'font-medium text-brand-fg shadow-lg shadow-brand/30'
      }
    >
      <span className="flex items-center gap-2 text-sm">
        <ShoppingBag className="size-5" aria-hidden />
        {t('items', { count: piecesIn(lines) })}
      </span>
      <b className="text-base font-semibold">{format.money(totalOf(lines))}</b>
      <span className="text-sm">{t('checkout')}</span>
    </button>
  )
}
