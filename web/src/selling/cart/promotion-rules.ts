import type { Promotion } from '@/offline/promotions'

/** What is sold, as far as promotions ask for it. */
export interface Goods {
  productId: string
  categoryId: string | null
  collectionId: string | null
}

/** One thing sold. */
export interface Sold {
  goods: Goods
  listAmount: number
  /** Pieces or metres. */
  quantity: number
  /** What the seller takes for the line; null to take what the list and the promotions say. */
  ownAmount: number | null
}

/** The promotion of a line, and what it takes off the list amount. */
export interface Applied {
  promotion: Promotion
  discount: number
}

/** Amounts are exact here: a discount before rounding has up to seven decimals. */
const DECIMALS = 7
const CENT = 10n ** BigInt(DECIMALS - 2)

const exact = (value: number, decimals: number) => BigInt(Math.round(Number((value * 10 ** decimals).toPrecision(15))))
const numberOf = (amount: bigint) => Number(amount / CENT) / 100
const roundDown = (amount: bigint) => (amount / CENT) * CENT
const roundUp = (amount: bigint) => roundDown(amount + CENT - 1n)
const roundHalfUp = (amount: bigint) => roundDown(amount + CENT / 2n)
const sum = (parts: readonly bigint[]) => parts.reduce((total, part) => total + part, 0n)

/** Whether it holds at a moment: from its first one, and no longer at its last. */
export const runsAt = ({ startsAt, endsAt }: Promotion, moment: number) =>
  Date.parse(startsAt) <= moment && (endsAt === null || moment < Date.parse(endsAt))

/** Whether goods are sold for less by it. */
function covers({ for: kind, targets }: Promotion, { productId, categoryId, collectionId }: Goods): boolean {
  switch (kind) {
    case 'all':
      return true
    case 'category':
      return categoryId !== null && targets.includes(categoryId)
    case 'collection':
      return collectionId !== null && targets.includes(collectionId)
    case 'product':
      return targets.includes(productId)
  }
}

/** What a promotion takes off a line, before rounding. */
function shareOf({ type, value }: Promotion, listAmount: number, quantity: number): bigint {
  return type === 'percentage' ? exact(listAmount, 2) * exact(value, 2) * 10n : exact(value, 2) * exact(quantity, 3) * 100n
}

/** The lowest amount that a promotion can make of a line. */
const lowestOf = (one: Promotion, listAmount: number, quantity: number) => exact(listAmount, 2) * CENT - roundUp(shareOf(one, listAmount, quantity))

/** Of equal ones, the server takes the one with the lowest id. Its ids compare as signed numbers. */
const orderOf = (id: string) => BigInt.asIntN(128, BigInt(`0x${id.replaceAll('-', '')}`))

/** The promotion that takes most off a line; null if there is none. One that leaves nothing to pay is not applied. */
export function bestOf(running: readonly Promotion[], { goods, listAmount, quantity }: Pick<Sold, 'goods' | 'listAmount' | 'quantity'>): Promotion | null {
  let best: { one: Promotion; share: bigint } | null = null
  for (const one of running) {
    if (!covers(one, goods) || lowestOf(one, listAmount, quantity) <= 0n) continue
    const share = shareOf(one, listAmount, quantity)
    if (best === null || share > best.share || (share === best.share && orderOf(one.id) < orderOf(best.one.id))) best = { one, share }
  }
  return best?.one ?? null
}

/** What one piece or metre costs by a promotion; null if it does not lower this price. */
export function priceBy(one: Promotion, listPrice: number): number | null {
  if (lowestOf(one, listPrice, 1) <= 0n) return null
  return numberOf(exact(listPrice, 2) * CENT - roundHalfUp(shareOf(one, listPrice, 1)))
}

/**
 * What promotions take off each line; null for a line without one. A promotion takes its percent of all its lines together,
 * rounded once, and the lines share that to the cent. A line with an amount of its own keeps that. If this is below the list,
 * but no lower than a promotion makes it, it is the promotion's discount.
 */
export function applyTo(lines: readonly Sold[], running: readonly Promotion[]): (Applied | null)[] {
  const applied: (Applied | null)[] = lines.map(() => null)
  const shared = new Map<Promotion, number[]>()
  lines.forEach((line, index) => {
    const best = bestOf(running, line)
    if (best === null) return
    if (line.ownAmount !== null) applied[index] = takenBy(best, line, line.ownAmount)
    else shared.set(best, [...(shared.get(best) ?? []), index])
  })
  for (const [promotion, indexes] of shared) {
    const parts = indexes.flatMap((index) => {
      const line = lines[index]
      return line ? [shareOf(promotion, line.listAmount, line.quantity)] : []
    })
    sharesOf(parts).forEach((share, at) => {
      const index = indexes[at]
      if (share > 0n && index !== undefined) applied[index] = { promotion, discount: numberOf(share) }
    })
  }
  return applied
}

function takenBy(promotion: Promotion, { listAmount, quantity }: Sold, ownAmount: number): Applied | null {
  const own = exact(ownAmount, 2) * CENT
  const discount = exact(listAmount, 2) * CENT - own
  return discount > 0n && own >= lowestOf(promotion, listAmount, quantity) ? { promotion, discount: numberOf(discount) } : null
}

/** Rounds parts to cents so that they make their rounded sum: each is cut, and those that lost most get the missing cents. */
function sharesOf(parts: readonly bigint[]): bigint[] {
  const cut = parts.map(roundDown)
  const missing = Number((roundHalfUp(sum(parts)) - sum(cut)) / CENT)
  const lost = (index: number) => (parts[index] ?? 0n) - (cut[index] ?? 0n)
  const first = new Set(
    parts
      .map((_, index) => index)
      .toSorted((one, other) => Number(lost(other) - lost(one)))
      .slice(0, missing),
  )
  return cut.map((share, index) => (first.has(index) ? share + CENT : share))
}

/** The rounded shares of amounts with up to seven decimals. */
export const shares = (parts: readonly number[]) => sharesOf(parts.map((part) => exact(part, DECIMALS))).map(numberOf)
