import { useCallback, useEffect, useMemo, useState } from 'react'
import { useQueries } from '@tanstack/react-query'
import { stored } from '@/lib/browser/stored'
import { useSession } from '@/session/session'
import { emptyDraft, isCounted, isWorthKeeping, readDraft, type Draft, type Kind, type Line } from './draft'
import { productQuery, rollsQuery } from './queries'

/** The document that a member is writing on this device. It survives a reload and a look at another page. */
export function useDraft(kind: Kind, allowed: readonly string[], usualBranch: string) {
  const key = `smartbiz.draft.${useSession()?.id ?? ''}.stock.${kind}`
  const [found] = useState(() => readDraft(stored.read(key)))
  const [isFound, setFound] = useState(found !== null)
  const [draft, setDraft] = useState<Draft>(() => {
    if (!found) return emptyDraft(usualBranch)
    return allowed.includes(found.branchId) ? found : { ...found, branchId: '', lines: kind === 'receipt' ? found.lines : [] }
  })
  useEffect(() => stored.write(key, isWorthKeeping(draft) ? JSON.stringify(draft) : null), [key, draft])

  const change = useCallback((part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })), [])
  const setLines = useCallback(
    (make: (lines: Line[]) => Line[]) => setDraft((before) => ({ ...before, lines: make(before.lines) })),
    [],
  )
  /** An empty one in the same branch. */
  const clear = useCallback(() => {
    setFound(false)
    setDraft((before) => ({ ...emptyDraft(before.branchId), toBranchId: before.toBranchId }))
  }, [])
  return { draft, setDraft, change, setLines, clear, isFound }
}

export type DraftStore = ReturnType<typeof useDraft>

/**
 * The draft with the current book stock. A counted line keeps the book stock of the moment when its count was typed, so later
 * sales do not change the difference.
 */
export function useDraftOnShelf(draft: Draft, kind: Kind) {
  const byStock = kind !== 'receipt' && draft.branchId !== ''
  const pieces = byStock ? [...new Set(draft.lines.filter((line) => line.type === 'unit').map((line) => line.productId))] : []
  const metres = byStock ? [...new Set(draft.lines.filter((line) => line.type === 'meter').map((line) => line.productId))] : []
  const products = useQueries({ queries: pieces.map((id) => productQuery(id, draft.branchId)) })
  const rolls = useQueries({ queries: metres.map((id) => rollsQuery(id, draft.branchId)) })

  const onShelf = new Map<string, number>()
  for (const { data } of products) for (const variant of data?.variants ?? []) onShelf.set(variant.id, variant.quantity ?? 0)
  const seen = new Set(metres.filter((_id, index) => rolls[index]?.data !== undefined))
  for (const { data } of rolls) for (const roll of data?.rows ?? []) onShelf.set(roll.id, roll.remaining_length)

  /** The current book stock, or the stored one until it is loaded. A roll that no longer exists has none. */
  function booksNow(line: Line): number | null {
    if (line.type === 'unit') return onShelf.get(line.variantId) ?? line.books
    if (!line.rollId) return null
    return onShelf.get(line.rollId) ?? (seen.has(line.productId) ? 0 : line.books)
  }
  const signature = [...onShelf].flat().join()
  const current = useMemo<Draft>(
    () => ({
      ...draft,
      lines: byStock
        ? draft.lines.map((line) =>
            kind === 'adjustment' && isCounted(draft.reason) && line.counted !== null ? line : { ...line, books: booksNow(line) },
          )
        : draft.lines,
    }),
    // oxlint-disable-next-line react/exhaustive-deps
    [draft, kind, byStock, signature, seen.size],
  )
  return { current }
}
