import type { Category } from './queries'

export interface Branch {
  category: Category
  depth: number
  /** Its place among its neighbours. */
  index: number
  neighbours: number
}

/** How many levels the server allows. */
export const DEEPEST = 5

/** The tree from the top, each category before what stands under it. What stands under an unknown one is at the top. */
export function asTree(categories: readonly Category[]): Branch[] {
  const known = new Set(categories.map(({ id }) => id))
  const parentOf = ({ parent_id }: Category) => (parent_id && known.has(parent_id) ? parent_id : null)
  const below = (parent: string | null, depth: number): Branch[] => {
    const neighbours = categories.filter((category) => parentOf(category) === parent)
    return neighbours.flatMap((category, index) => [{ category, depth, index, neighbours: neighbours.length }, ...below(category.id, depth + 1)])
  }
  return below(null, 0)
}

/** Where a category can stand: not under itself, and not so that the tree gets too deep. A new one has no id. */
export function parentsFor(categories: readonly Category[], id: string | undefined): Branch[] {
  const tree = asTree(categories)
  const own = tree.findIndex(({ category }) => category.id === id)
  const ownDepth = tree[own]?.depth ?? 0
  const next = tree.findIndex(({ depth }, index) => index > own && depth <= ownDepth)
  const under = own < 0 ? [] : tree.slice(own, next < 0 ? undefined : next)
  const height = under.reduce((deepest, { depth }) => Math.max(deepest, depth - ownDepth + 1), 1)
  return tree.filter((branch) => !under.includes(branch) && branch.depth + 1 + height <= DEEPEST)
}

/** Which categories get another position when one moves a step up (-1) or down (1) among its neighbours. */
export function moved(categories: readonly Category[], id: string, step: -1 | 1): { category: Category; position: number }[] {
  const tree = asTree(categories)
  const own = tree.find(({ category }) => category.id === id)
  if (!own) return []
  const row = tree
    .filter(({ category, depth }) => depth === own.depth && (category.parent_id ?? null) === (own.category.parent_id ?? null))
    .map(({ category }) => category)
  const target = own.index + step
  if (target < 0 || target >= row.length) return []
  const ordered = row.toSpliced(own.index, 1).toSpliced(target, 0, own.category)
  return ordered.map((category, position) => ({ category, position })).filter(({ category, position }) => category.position !== position)
}
