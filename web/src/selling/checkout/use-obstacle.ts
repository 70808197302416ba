import { useTranslation } from 'react-i18next'
import { useFormat } from '@/session/use-format'
import { useToday } from '@/session/use-today'
import { dueOf, isComplete, owedOf, restOf, type Cart } from '../cart/cart'
import { faultOf } from '../cart/credit'
import { isBelowLimit, useDiscountLimit } from '../cart/limits'

/** Why the cart cannot be sold yet; null if it can. */
export function useObstacle(cart: Cart, branchId: string): string | null {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const limit = useDiscountLimit(branchId)
  const today = useToday()
  const incomplete = cart.lines.find((line) => !isComplete(line))
  if (incomplete) return t('obstacle.incomplete', { name: incomplete.name })
  const tooLow = cart.lines.find((line) => isBelowLimit(line, limit))
  if (tooLow) return t('obstacle.tooLow', { name: tooLow.name, limit: format.percent(limit / 100) })
  if (dueOf(cart) === 0 && cart.paidByGoods) return null
  if (cart.credit) {
    const fault = creditFaultOf(cart, cart.credit, today)
    return fault && t(`obstacle.credit.${fault}`)
  }
  return cart.payment === 'mixed' && restOf(cart) !== 0 ? t('obstacle.unpaid') : null
}

/** What a sale on credit lacks; null if nothing. */
function creditFaultOf(cart: Cart, credit: NonNullable<Cart['credit']>, today: string) {
  const owed = owedOf(cart)
  if (owed < 0) return 'tooMuch'
  if (owed === 0) return 'nothing'
  if (cart.customerId === null && (cart.customerName.trim() === '' || cart.customerPhone.trim() === '')) return 'customer'
  return faultOf(credit, owed, today)
}
