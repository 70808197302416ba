import { useQuery } from '@tanstack/react-query'
import type { Schemas } from '@/api/client'
import { useLanguage } from '@/lib/text/language'
import type { Option } from '@/ui/inputs/select'
import { categoriesQuery, collectionsQuery } from './queries'

const INDENT = '\u2003'

/** Categories as a tree in the person's language. A category includes its descendants. */
function asTree(categories: readonly Schemas['CategoryView'][], language: string): Option<string>[] {
  const known = new Set(categories.map((category) => category.id))
  const below = (parent: string | null, depth: number): Option<string>[] =>
    categories
      .filter((category) => (category.parent_id && known.has(category.parent_id) ? category.parent_id : null) === parent)
      .flatMap((category) => [
        { value: category.id, label: INDENT.repeat(depth) + (category.names[language] ?? category.name) },
        ...below(category.id, depth + 1),
      ])
  return below(null, 0)
}

export function useChoices() {
  const { language } = useLanguage()
  const categories = useQuery(categoriesQuery).data?.rows ?? []
  const collections = useQuery(collectionsQuery).data?.rows ?? []
  return { categories: asTree(categories, language), collections: collections.map(({ id, name }) => ({ value: id, label: name })) }
}

const name = (options: Option<string>[], id: string) => options.find(({ value }) => value === id)?.label.trim() ?? ''

/** The names of a change's categories, collections and products. */
export function useNames() {
  const { categories, collections } = useChoices()
  return { category: (id: string) => name(categories, id), collection: (id: string) => name(collections, id) }
}
