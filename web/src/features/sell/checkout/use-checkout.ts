import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { ApiError, isApiError } from '@/api/errors'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import { DeviceFull, NoDeviceStorage } from '@/offline/database'
import type { WaitingSale } from '@/offline/outbox'
import type { SignedIn } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { emptied, type Cart, type CartLine } from '../cart/cart'
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
}

/** Sells the cart and then empties it. */
export function useCheckout({ store: { cart, setCart, change }, branch, signedIn, refused, onSold }: Checkout) {
  const explain = useExplain()
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
    onRefused: () => setTimeout(showRefusal),
  })
  return {
    sell: () => submit({ cart, branch, instead: refused }),
    isSelling: state === 'sending',
    refusal,
    setRefusal,
    /** Sells although an earlier attempt may have gone through. Null while there is none. */
    sellAnyway: state === 'keyUsed' ? startAnew : null,
  }
}

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
