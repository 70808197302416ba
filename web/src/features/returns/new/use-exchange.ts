import { useMemo } from 'react'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import type { Cart, CartLine } from '@/selling/cart/cart'
import type { Refusal as GoodsRefusal } from '@/selling/cart/refusal'
import { useCartState } from '@/selling/cart/use-cart'
import { useCartEdits } from '@/selling/cart/use-cart-edits'
import { withPromotions } from '@/selling/cart/with-promotions'
import { useApproval, withApproval } from '@/selling/checkout/approval/use-approval'
import { useExplain, useExplainNewTotal } from '@/selling/checkout/use-explain'
import { usePromotions } from '@/selling/promotions/use-promotions'
import { tillOf } from '@/tills/till'
import type { RequestReturn, Sale } from '../queries'
import { requestOf } from './draft'
import { differenceOf, exchangeCart, exchangeOf } from './exchange'
import { partsOf, refusalOf, type Refusal } from '../refusal'
import { useSendReturn, type ReturnDraft } from './use-new-return'

/** The messages of a refused exchange. */
function useExplainExchange() {
  const explainGoods = useExplain()
  return (error: unknown, request: RequestReturn, lines: readonly CartLine[]): Refusal => {
    const { ofGoods, ofReturn } = partsOf(error)
    return { ...(ofReturn ? refusalOf(ofReturn, request.lines ?? []) : { lines: {} }), ...(ofGoods ? { goods: explainGoods(ofGoods, lines) } : {}) }
  }
}

/**
 * The goods that a customer takes instead of those that come back. They are priced, discounted and paid as in a sale; only the
 * difference is paid, owed or given back.
 */
export function useExchange(sale: Sale, { draft, settled }: ReturnDraft, onDone: (id: string) => void) {
  const signedIn = useSession()
  const seesCustomers = useMay('customers.view')
  const store = useCartState(() => exchangeCart(sale, seesCustomers))
  const organization = signedIn?.organization
  const shelf = { organizationId: organization?.id ?? '', branchId: sale.branch_id, ...(organization && { language: organization.language }) }
  const { running, reprice } = usePromotions(shelf, undefined)
  const approval = useApproval(store.cart.approvalId)
  const paidByGoods = settled?.refund_amount ?? 0
  const cart: Cart = useMemo(
    () => ({ ...withApproval(withPromotions(store.cart, running), approval), paidByGoods }),
    [store.cart, running, approval, paidByGoods],
  )
  const explain = useExplainExchange()
  const explainNewTotal = useExplainNewTotal(reprice)
  const { submit, ...sending } = useSendReturn({
    sale,
    isStraight: true,
    explain: (error, request) => explain(error, request, cart.lines),
    onDone,
    onRefused: (error) => void explainNewTotal(partsOf(error).ofGoods, cart).then((goods) => goods && sending.setRefusal({ lines: {}, goods })),
  })
  const setGoodsRefusal = (make: (before: GoodsRefusal | null) => GoodsRefusal | null) =>
    sending.setRefusal((before) => {
      if (!before) return before
      const { goods, ...rest } = before
      const next = make(goods ?? null)
      return next ? { ...rest, goods: next } : rest
    })
  const difference = differenceOf(cart)
  return {
    ...sending,
    cart,
    shelf,
    running,
    difference,
    edits: useCartEdits(store, setGoodsRefusal),
    submit: () =>
      submit(requestOf({ draft, sale, gets: difference.gets, isStraight: true, till: tillOf(sale.branch_id), exchange: exchangeOf(cart, sale.branch_id) })),
  }
}
