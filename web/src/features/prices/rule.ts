import * as z from 'zod/mini'
import type { Schemas } from '@/api/client'

export const KINDS = ['percent', 'amount', 'per_square_meter'] as const
export type Kind = (typeof KINDS)[number]
export const ROUNDINGS = [0, 100, 1000, 10_000] as const
export type PriceChange = Schemas['PriceChangeView']
export type PriceItem = Schemas['PriceChangeViewItem']

const planSchema = z.object({
  /** All products that match the filters, or individually picked ones. */
  choice: z.enum(['all', 'picked']),
  category: z.string(),
  collection: z.string(),
  q: z.string(),
  picked: z.array(z.object({ id: z.string(), name: z.string() })),
  kind: z.enum(KINDS),
  direction: z.enum(['up', 'down']),
  value: z.nullable(z.number()),
  roundTo: z.number(),
})
/** A price change that is being planned. */
export type Plan = z.infer<typeof planSchema>

export const EMPTY_PLAN: Plan = { choice: 'all', category: '', collection: '', q: '', picked: [], kind: 'percent', direction: 'up', value: null, roundTo: 1000 }

/** Reads a stored plan; null if it is invalid or from another version of the panel. */
export function readPlan(text: string | null): Plan | null {
  try {
    const found = planSchema.safeParse(JSON.parse(text ?? 'null'))
    return found.success ? found.data : null
  } catch {
    return null
  }
}

function choiceOf(plan: Plan) {
  if (plan.choice === 'picked') return { product_ids: plan.picked.map(({ id }) => id) }
  const q = plan.q.trim()
  if (!plan.category && !plan.collection && !q) return { all: true }
  return { ...(plan.category && { category_id: plan.category }), ...(plan.collection && { collection_id: plan.collection }), ...(q && { q }) }
}

/** The API request; null while the plan is incomplete. */
export function changeOf(plan: Plan): Omit<Schemas['ChangePrices'], 'preview' | 'seen'> | null {
  if (plan.value === null || plan.value <= 0) return null
  if (plan.choice === 'picked' && plan.picked.length === 0) return null
  const sign = plan.kind !== 'per_square_meter' && plan.direction === 'down' ? -1 : 1
  return {
    ...choiceOf(plan),
    rule: { kind: plan.kind, value: sign * plan.value },
    ...(plan.roundTo > 0 && { round_to: plan.roundTo }),
  }
}

export interface ProductPrices {
  id: string
  name: string
  items: PriceItem[]
}

/** Groups prices by product; the answer lists them together. */
export function byProduct(items: readonly PriceItem[]): ProductPrices[] {
  const products: ProductPrices[] = []
  for (const item of items) {
    const last = products.at(-1)
    if (last?.id === item.product_id) last.items.push(item)
    else products.push({ id: item.product_id, name: item.product_name, items: [item] })
  }
  return products
}

/** The relative change of a price, where 1 means 100 %; null without an old price. */
export const shareOf = (item: PriceItem) => (item.old_price > 0 ? (item.new_price - item.old_price) / item.old_price : null)

/** How many prices a change has; the answer lists only the first of many. */
export const priceCount = (change: PriceChange) => change.figures?.price_count ?? change.items.length

/** The first of the prices that prevent an undo and how many they are, read from the refusal. */
export function changedSince(details: Record<string, unknown>): { items: PriceItem[]; count: number } {
  const { changed_since, changed_since_count } = details
  const items = Array.isArray(changed_since) ? (changed_since as PriceItem[]) : []
  return { items, count: typeof changed_since_count === 'number' ? changed_since_count : items.length }
}
