import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { api, data, list, type Schemas } from '@/api/client'
import { stored } from '@/lib/browser/stored'
import { useMay } from '@/session/rights'

const keyOf = (branchId: string) => `smartbiz.till.${branchId}`
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Keeps at which till of a branch this device stands; null for none in particular. */
export function chooseTill(branchId: string, tillId: string | null) {
  stored.write(keyOf(branchId), tillId)
  listeners.forEach((listener) => listener())
}

/** The till of this device in a branch, as requests that move money name it; nothing if none was chosen. */
export function tillOf(branchId: string): { till_id?: string } {
  const tillId = stored.read(keyOf(branchId))
  return tillId === null ? {} : { till_id: tillId }
}

const FRESH_MILLISECONDS = 5 * 60_000

/** The tills of a branch where shifts can be opened. */
export const usedTillsQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['tills', 'used', branchId],
    queryFn: ({ signal }) =>
      api.GET('/api/tills', { params: { query: { branch_id: [branchId], is_active: true, sort: 'name' } }, signal }).then(list),
    staleTime: FRESH_MILLISECONDS,
  })

const NONE: Schemas['TillView'][] = []

/** Whether the member may list the tills of a branch. */
function useSeesTills(branchId: string) {
  const works = useMay('shifts.work', branchId)
  const sees = useMay('shifts.view', branchId)
  const manages = useMay('shifts.manage', branchId)
  return works || sees || manages
}

/** Whether no shift is open at a till, so that its money would lie in none; false while that is not known. */
export function useLacksShift(branchId: string, tillId: string | null): boolean {
  const mayAsk = useMay('shifts.work', branchId)
  const { data: current } = useQuery({
    queryKey: ['shifts', 'current', branchId, tillId],
    queryFn: ({ signal }) =>
      api.GET('/api/shifts/current', { params: { query: { branch_id: branchId, ...(tillId !== null && { till_id: tillId }) } }, signal }).then(data),
    enabled: mayAsk && tillId !== null,
  })
  return current !== undefined && !current.shift
}

/** The tills of a branch, and the one at which this device stands. One that is no longer used is forgotten. */
export function useTill(branchId: string) {
  const { data: tills } = useQuery({ ...usedTillsQuery(branchId), enabled: useSeesTills(branchId) })
  const chosen = useSyncExternalStore(subscribe, () => stored.read(keyOf(branchId)))
  const isGone = chosen !== null && tills !== undefined && !tills.rows.some(({ id }) => id === chosen)
  useEffect(() => {
    if (isGone) chooseTill(branchId, null)
  }, [isGone, branchId])
  return { tills: tills?.rows ?? NONE, chosen: isGone ? null : chosen }
}
