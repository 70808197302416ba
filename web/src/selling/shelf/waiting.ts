import type { Product } from '@/offline/catalogue'
import type { WaitingSale } from '@/offline/outbox'
import type { Roll } from './rolls'

/** The stock taken by waiting sales, by variant and by roll. */
function taken(sales: readonly WaitingSale[]) {
  const variants = new Map<string, number>()
  const rolls = new Map<string, number>()
  for (const line of sales.filter((sale) => sale.state === 'waiting').flatMap((sale) => sale.body.lines ?? [])) {
    const amount = line.quantity + (line.waste ?? 0)
    if (line.variant_id) variants.set(line.variant_id, (variants.get(line.variant_id) ?? 0) + amount)
    if (line.roll_id) rolls.set(line.roll_id, (rolls.get(line.roll_id) ?? 0) + amount)
  }
  return { variants, rolls }
}

const less = (amount: number | null | undefined, part: number) => (amount == null ? amount : Math.max(0, Math.round((amount - part) * 1000) / 1000))

/** The device's stock minus the waiting offline sales. */
export function withoutWaiting(products: Product[], sales: readonly WaitingSale[]): Product[] {
  const { variants } = taken(sales)
  if (variants.size === 0) return products
  return products.map((product) => {
    const part = product.variants.reduce((sum, variant) => sum + (variants.get(variant.id) ?? 0), 0)
    if (part === 0) return product
    return {
      ...product,
      quantity: less(product.quantity, part) ?? null,
      remaining_length: less(product.remaining_length, part) ?? null,
      variants: product.variants.map((variant) => ({ ...variant, quantity: less(variant.quantity, variants.get(variant.id) ?? 0) ?? null })),
    }
  })
}

export function rollsWithoutWaiting(kept: Roll[], sales: readonly WaitingSale[]): Roll[] {
  const { rolls } = taken(sales)
  return kept.map((roll) => ({ ...roll, remaining_length: less(roll.remaining_length, rolls.get(roll.id) ?? 0) ?? 0 }))
}
