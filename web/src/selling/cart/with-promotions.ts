import type { Promotion } from '@/offline/promotions'
import { listAmountOf, type Article, type Cart, type CartLine } from './cart'
import { applyTo, bestOf, priceBy } from './promotion-rules'

/** The best promotion for one piece or metre, and its price. */
export function promotionFor(article: Article, running: readonly Promotion[], quantity = 1): { name: string; price: number } | null {
  const { listPrice } = article
  if (listPrice === null || running.length === 0) return null
  const best = bestOf(running, { goods: article, listAmount: listPrice * quantity, quantity })
  const price = best && priceBy(best, listPrice)
  return best && price != null ? { name: best.name, price } : null
}

/** The lines with what the running promotions take off them. */
export function pricedLines(lines: readonly CartLine[], running: readonly Promotion[]): CartLine[] {
  const applied = applyTo(
    lines.map((line) => ({
      goods: line,
      listAmount: listAmountOf({ ...line, price: null }),
      quantity: line.quantity ?? 0,
      ownAmount: line.price === null ? null : line.price * (line.quantity ?? 0),
    })),
    running,
  )
  return lines.map((line, index) => ({
    ...line,
    applied: applied[index] ?? null,
    promotionPrice: promotionFor(line, running, line.quantity || 1)?.price ?? null,
  }))
}

/**
 * The cart by the promotions that run. A sale that has waited on the device keeps those that it got, also if they were
 * replaced meanwhile.
 */
export function withPromotions(cart: Cart, running: readonly Promotion[]): Cart {
  const kept = cart.lines.flatMap((line) => line.kept ?? [])
  const ids = new Set(kept.map(({ id }) => id))
  const known = [...new Map(kept.map((one) => [one.id, one])).values(), ...running.filter(({ id }) => !ids.has(id))]
  return { ...cart, lines: pricedLines(cart.lines, known) }
}
