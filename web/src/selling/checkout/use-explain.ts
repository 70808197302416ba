import { useTranslation } from 'react-i18next'
import { isApiError } from '@/api/errors'
import { DeviceFull, NoDeviceStorage } from '@/offline/database'
import { useFormat } from '@/session/use-format'
import { totalOf, type Cart, type CartLine } from '../cart/cart'
import { refusalOf, type Refusal } from '../cart/refusal'

/** The messages about the cart from the refusal of the server or the device. */
export function useExplain() {
  const { t } = useTranslation('sell')
  const format = useFormat()
  return (error: unknown, lines: readonly CartLine[]): Refusal => {
    if (isApiError(error, 'IDEMPOTENCY_KEY_REUSED')) return { lines: {}, form: t('mayBeSold') }
    if (isApiError(error, 'CREDIT_LIMIT_EXCEEDED') && error.details.available !== undefined) {
      const available = Number(error.details.available)
      return { lines: {}, form: available > 0 ? t('credit.limitExceeded', { amount: format.money(available) }) : t('credit.noCredit') }
    }
    if (isApiError(error, 'SHIFT_REQUIRED')) return { lines: {}, form: t('shiftRequired'), needsShift: true }
    if (error instanceof DeviceFull) return { lines: {}, form: t('cannotWait.full') }
    if (error instanceof NoDeviceStorage) return { lines: {}, form: t('cannotWait.private') }
    return refusalOf(error, lines)
  }
}

/** Whether the server knows other amounts than this device. */
const isAboutAmounts = (error: unknown) =>
  isApiError(error, 'VALIDATION_ERROR') && Object.keys(error.fields).some((field) => /^payments|\.discount_id$|^debt/.test(field))

/**
 * If the promotions have changed, that says more than the amount by which the payments are wrong; null if they have not.
 *
 * @param reprice makes the cart by the promotions that the server has now
 */
export function useExplainNewTotal(reprice: (cart: Cart) => Promise<Cart>) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  return async (error: unknown, asked: Cart): Promise<Refusal | null> => {
    if (!isAboutAmounts(error)) return null
    const [before, now] = [totalOf(asked.lines), totalOf((await reprice(asked)).lines)]
    return before === now ? null : { lines: {}, form: t('promotion.changed', { before: format.money(before), now: format.money(now) }) }
  }
}
