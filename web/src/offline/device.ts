import { useSyncExternalStore } from 'react'
import { api, data, list } from '@/api/client'
import { connection } from '@/api/connection'
import { isApiError } from '@/api/errors'
import { may } from '@/session/rights'
import { session, type SignedIn } from '@/session/session'
import { Catalogue, type Shelf } from './catalogue'
import { database } from './database'
import { Outbox, type RecordSale, type SaleView } from './outbox'
import { fetchPromotions } from './promotions'

/** If an answer takes longer than this, the server counts as unreachable. */
const ANSWER_MILLISECONDS = 12_000
const PAGE = 200
/** How long to leave the connection to the first page after sign-in. */
const SETTLED_MILLISECONDS = 3_000
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('smartbiz.outbox') : null

/** Sends a sale. However often it is sent with the same key, the server records it once. */
export const sendSale = (sale: RecordSale, key: string): Promise<SaleView> =>
  api.POST('/api/sales', { params: { header: { 'Idempotency-Key': key } }, body: sale, signal: AbortSignal.timeout(ANSWER_MILLISECONDS) }).then(data)

export const outbox = new Outbox({
  database,
  send: sendSale,
  now: connection.serverNow,
  isUp: () => connection.isUp,
  later(milliseconds, work) {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
  // Locks need HTTPS or localhost. Elsewhere two tabs may send the same sale, but the server records it once.
  alone: (work) => ('locks' in navigator ? navigator.locks.request('smartbiz.outbox', work) : work()),
  tell: () => channel?.postMessage(null),
})

export const catalogue = new Catalogue({
  database,
  now: connection.serverNow,
  products: (branchId, changedSince, cursor) =>
    api
      .GET('/api/products', {
        params: { query: { branch_id: branchId, size: [String(PAGE)], ...(changedSince && { changed_since: changedSince }), ...(cursor && { cursor }) } },
      })
      .then(list)
      .then(({ rows, page }) => ({ rows, cursor: page.next_cursor ?? null })),
  rolls: (branchId, productId) =>
    api
      .GET('/api/products/{id}/rolls', { params: { path: { id: productId }, query: { branch_id: branchId } } })
      .then(list)
      .then(({ rows }) => rows)
      .catch((error: unknown) => {
        // Without the right to see rolls, the server chooses one at the sale.
        if (isApiError(error, 'FORBIDDEN')) return []
        throw error
      }),
  categories: () => api.GET('/api/categories').then(list).then(({ rows }) => rows),
  collections: () => api.GET('/api/collections').then(list).then(({ rows }) => rows),
  promotions: (branchId, categories) => fetchPromotions(branchId, async () => categories),
})

/** Refreshes the catalogue of a branch, unless another tab is doing so. */
export async function refreshCatalogue(shelf: Shelf) {
  const refresh = () => catalogue.refresh(shelf)
  if (!('locks' in navigator)) return refresh()
  return navigator.locks.request('smartbiz.catalogue', { ifAvailable: true }, (lock) => (lock ? refresh() : undefined))
}

const ownerOf = (signedIn: SignedIn | null) => signedIn && `${signedIn.organization.id}/${signedIn.id}`

let followed: string | null = null
function follow() {
  const owner = ownerOf(session.signedIn)
  void outbox.serve(owner).catch(console.error)
  if (owner !== followed && session.signedIn) setTimeout(keepUsualShelf, SETTLED_MILLISECONDS)
  followed = owner
}

/** Stores the goods of the member's branch, so that the device can sell offline before its first sale. */
function keepUsualShelf() {
  const { signedIn } = session
  const branch = signedIn?.branches.find(
    (one) => one.is_active && may(signedIn, 'sales.create', one.id) && (signedIn.branchId === null || one.id === signedIn.branchId),
  )
  if (!signedIn || !branch || !connection.isUp) return
  refreshCatalogue({ organizationId: signedIn.organization.id, branchId: branch.id }).catch((error: unknown) =>
    console.warn('The catalogue was not kept', error),
  )
}

/** Sends waiting sales whenever the server may be reachable, and deletes the catalogue after sign-out. */
export function startOffline() {
  let wasSignedIn = session.signedIn !== null
  session.subscribe(() => {
    follow()
    // A renewed sign-in ends the outbox's pause.
    if (session.signedIn && outbox.state.pause === 'sign-in') void outbox.flush()
    if (wasSignedIn && !session.signedIn) void catalogue.clear().catch(() => undefined)
    wasSignedIn = session.signedIn !== null
  })
  follow()
  connection.subscribe(() => connection.isUp && void outbox.flush())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && connection.isUp && void outbox.flush())
  channel?.addEventListener('message', () => void outbox.reload().catch(console.error))
}

/** The waiting sales of this device. */
export const useOutbox = () => useSyncExternalStore(outbox.subscribe, () => outbox.state)
