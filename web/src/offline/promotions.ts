import type { Schemas } from '@/api/client'
import { api, list } from '@/api/client'
import { isApiError } from '@/api/errors'

type Discount = Schemas['DiscountView']
type Category = Pick<Schemas['CategoryView'], 'id' | 'parent_id'>

/** The terms of a promotion, as they are kept on the device. */
export interface Promotion {
  id: string
  version: number
  name: string
  type: Schemas['DiscountType']
  /** Percent, or an amount for one piece or metre. */
  value: number
  for: Schemas['ApplicableTo']
  /** What it is for: none for everything, for a category that one and those below it. */
  targets: string[]
  /** The first moment. */
  startsAt: string
  /** The first moment at which it no longer holds; null for no end. */
  endsAt: string | null
}

const PAGE = 200

/**
 * The promotions of a branch that run or will; none for members who may not see them.
 *
 * @param categories asked for only if a promotion is for one
 */
export async function fetchPromotions(branchId: string, categories: () => Promise<readonly Category[]>, signal: AbortSignal | null = null): Promise<Promotion[]> {
  const found: Discount[] = []
  let cursor: string | null = null
  try {
    do {
      const query = { status: ['running' as const, 'coming' as const], branch_id: [branchId], size: PAGE, ...(cursor !== null && { cursor }) }
      const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(query, signal)
      found.push(...page.rows)
      cursor = page.page.next_cursor ?? null
    } while (cursor !== null)
  } catch (error) {
    if (isApiError(error, 'FORBIDDEN')) return []
    throw error
  }
  const known = found.some((one) => one.applicable_to === 'category') ? await categories() : []
  return found.map((one) => promotionOf(one, known))
}

const pageOf = (query: { status: ('running' | 'coming')[]; branch_id: string[]; size: number; cursor?: string }, signal: AbortSignal | null) =>
  api.GET('/api/discounts', { params: { query }, signal }).then(list)

function promotionOf(one: Discount, categories: readonly Category[]): Promotion {
  const target = one.target_id ?? null
  return {
    id: one.id,
    version: one.version,
    name: one.name,
    type: one.discount_type,
    value: one.discount_value,
    for: one.applicable_to,
    targets: target === null ? [] : one.applicable_to === 'category' ? [...withChildren(categories, target)] : [target],
    startsAt: one.start_date,
    endsAt: one.end_date ?? null,
  }
}

/** A category and all its descendants. */
export function withChildren(categories: readonly Category[], id: string): Set<string> {
  const found = new Set([id])
  for (let size = 0; size !== found.size; ) {
    size = found.size
    for (const category of categories) if (category.parent_id && found.has(category.parent_id)) found.add(category.id)
  }
  return found
}
