import type { Schemas } from '@/api/client'
import { ApiError } from '@/api/errors'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import type { WaitingSale } from '@/offline/outbox'
import type { SignedIn } from '@/session/session'
import { emptied, type Cart } from '@/selling/cart/cart'
import type { CartStore } from '@/selling/cart/use-cart'
import { useExplain, useExplainNewTotal } from '@/selling/checkout/use-explain'
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
  const explainNewTotal = useExplainNewTotal(reprice)
  const { submit, startAnew, state, refusal, setRefusal } = useIdempotentSubmit({
    mutation: useSale(signedIn),
    key: cart.key,
    setKey: (key) => change({ key }),
    initialRefusal: () => (refused?.problem ? explain(new ApiError(refused.problem.status, refused.problem), cart.lines) : null),
    refusalOf: (error, asked) => explain(error, asked.cart.lines),
    onDone(outcome, { cart: asked }) {
      setCart(emptied(asked))
      onSold({ outcome, change: changeOf(asked, outcome.sale.amount) })
    },
    onRefused(error, { cart: asked }) {
      setTimeout(showRefusal)
      void explainNewTotal(error, asked).then((changed) => {
        if (!changed) return
        setRefusal(changed)
        setTimeout(showRefusal)
      })
    },
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
