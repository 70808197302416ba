import { useMutation, useQueryClient } from '@tanstack/react-query'
import { connection } from '@/api/connection'
import { isApiError } from '@/api/errors'
import { outbox, sendSale } from '@/offline/device'
import type { RecordSale, SaleView } from '@/offline/outbox'
import type { SignedIn } from '@/session/session'
import { saleOf } from '@/selling/cart/cart'
import { tillOf } from '@/tills/till'
import { keepSale, type Attempt } from './offline-sale'

/** The outcome of a sale: recorded, or kept on the device until the server can be reached. */
export type Outcome = { sale: SaleView; waits: false } | { sale: SaleView; waits: true; id: string }

/** Whether the request was lost, so that the sale may or may not have been made. */
const isLost = (error: unknown) => isApiError(error) && (error.status === 0 || [502, 503, 504].includes(error.status))

/** Sales are sent in order, so a new one queues behind those that wait. */
const mustWait = ({ instead }: Attempt) => !connection.isUp || (instead === undefined && outbox.state.sales.some((sale) => sale.state === 'waiting'))

async function sendNow({ key, instead }: Attempt, body: RecordSale): Promise<SaleView> {
  const sale = await sendSale(body, key)
  if (instead) await outbox.settle(instead.id, sale)
  return sale
}

/**
 * Makes the sale at once, or keeps it on the device if it must wait or was lost. Throws the server's refusals,
 * and NoDeviceStorage or DeviceFull when it cannot be kept.
 */
async function sell(attempt: Attempt, signedIn: SignedIn): Promise<Outcome> {
  const { cart, branch, key, instead } = attempt
  const madeAt = instead?.madeAt ?? new Date(connection.serverNow()).toISOString()
  let first: RecordSale | null = null
  if (!mustWait(attempt)) {
    const body = { ...saleOf(cart, branch.id, instead?.madeAt), ...tillOf(branch.id) }
    try {
      return { sale: await sendNow(attempt, body), waits: false }
    } catch (error) {
      if (!isLost(error)) throw error
      first = instead ? null : body
    }
  }
  return { sale: await keepSale(attempt, signedIn, madeAt, first), waits: true, id: key }
}

export function useSale(signedIn: SignedIn) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (attempt: Attempt) => sell(attempt, signedIn),
    onSettled: () => {
      for (const collection of ['products', 'sales', 'stock', 'debts', 'customers', 'discounts', 'approvals', 'shifts', 'commissions']) void client.invalidateQueries({ queryKey: [collection] })
    },
  })
}
