import type { Category } from './queries'

export interface Branch {
  category: Category
  depth: number
  /** Its place among its siblings. */
  index: number
  neighbours: number
}

/** How many levels the server allows. */
const DEEPEST = 5

/** The tree in depth-first order. A category with an unknown parent is at the top. */
export function asTree(categories: readonly Category[]): Branch[] {
  const known = new Set(categories.map(({ id }) => id))
  const parentOf = ({ parent_id }: Category) => (parent_id && known.has(parent_id) ? parent_id : null)
  const below = (parent: string | null, depth: number): Branch[] => {
    const neighbours = categories.filter((category) => parentOf(category) === parent)
    return neighbours.flatMap((category, index) => [{ category, depth, index, neighbours: neighbours.length }, ...below(category.id, depth + 1)])
  }
  return below(null, 0)
}

/** The possible parents of a category: not itself or its descendants, and within the depth limit. A new category has no id. */
export function parentsFor(categories: readonly Category[], id: string | undefined): Branch[] {
  const tree = asTree(categories)
  const own = tree.findIndex(({ category }) => category.id === id)
  const ownDepth = tree[own]?.depth ?? 0
  const next = tree.findIndex(({ depth }, index) => index > own && depth <= ownDepth)
  const under = own < 0 ? [] : tree.slice(own, next < 0 ? undefined : next)
  const height = under.reduce((deepest, { depth }) => Math.max(deepest, depth - ownDepth + 1), 1)
  return tree.filter((branch) => !under.includes(branch) && branch.depth + 1 + height <= DEEPEST)
}

/** The positions that change when a category moves one step up (-1) or down (1) among its siblings. */
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
