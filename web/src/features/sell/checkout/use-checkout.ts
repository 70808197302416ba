import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { ApiError, isApiError } from '@/api/errors'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import { DeviceFull, NoDeviceStorage } from '@/offline/database'
import type { WaitingSale } from '@/offline/outbox'
import type { SignedIn } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { emptied, totalOf, type Cart, type CartLine } from '../cart/cart'
import { refusalOf, type Refusal } from '../cart/refusal'
import type { CartStore } from '../cart/use-cart'
import { useSale, type Outcome } from './use-sale'

/** A sale that was just made, and the change that its customer gets. */
export interface JustSold {
  outcome: Outcome
  change: number
}

interface Checkout {
  store: CartStore
  branch: Schemas['BranchView']
  signedIn: SignedIn
  /** The refused sale that this one replaces. */
  refused: WaitingSale | undefined
  onSold: (sold: JustSold) => void
  /** The cart by the promotions that the server has now. */
  reprice: (cart: Cart) => Promise<Cart>
}

/** Sells the cart and then empties it. */
export function useCheckout({ store: { cart, setCart, change }, branch, signedIn, refused, onSold, reprice }: Checkout) {
  const explain = useExplain()
  const { t } = useTranslation('sell')
  const format = useFormat()
  const { submit, startAnew, state, refusal, setRefusal } = useIdempotentSubmit({
    mutation: useSale(signedIn),
    key: cart.key,
    setKey: (key) => change({ key }),
    initialRefusal: () => (refused?.problem ? refusalOf(new ApiError(refused.problem.status, refused.problem), cart.lines) : null),
    refusalOf: (error, asked) => explain(error, asked.cart.lines),
    onDone(outcome, { cart: asked }) {
      setCart(emptied(asked))
      onSold({ outcome, change: changeOf(asked, outcome.sale.amount) })
    },
    onRefused(error, { cart: asked }) {
      setTimeout(showRefusal)
      if (isAboutAmounts(error)) void explainNewTotal(asked)
    },
  })

  /** If the promotions have changed, that says more than the amount by which the payments are wrong. */
  async function explainNewTotal(asked: Cart) {
    const [before, now] = [totalOf(asked.lines), totalOf((await reprice(asked)).lines)]
    if (before === now) return
    setRefusal({ lines: {}, form: t('promotion.changed', { before: format.money(before), now: format.money(now) }) })
    setTimeout(showRefusal)
  }

  return {
    sell: () => submit({ cart, branch, instead: refused }),
    isSelling: state === 'sending',
    refusal,
    setRefusal,
    /** Sells although an earlier attempt may have gone through. Null while there is none. */
    sellAnyway: state === 'keyUsed' ? startAnew : null,
  }
}

/** Whether the server knows other amounts than this device. */
const isAboutAmounts = (error: unknown) =>
  isApiError(error, 'VALIDATION_ERROR') && Object.keys(error.fields).some((field) => /^payments|\.discount_id$|^debt/.test(field))

const changeOf = ({ payment, received, credit }: Cart, total: number) =>
  payment === 'cash' && received !== null && !credit ? Math.max(0, received - total) : 0

const showRefusal = () => document.querySelector('[role=dialog] [data-refused]')?.scrollIntoView({ block: 'center', behavior: 'smooth' })

/** The messages about the cart from the refusal of the server or the device. */
function useExplain() {
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
