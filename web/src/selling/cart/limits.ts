import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { amountOf, listAmountOf, type CartLine } from './cart'

const toCents = (amount: number) => Math.round(amount * 100)

/** The discount of a line in percent, rounded up to two decimals as on the server. */
export function discountPercentOf(line: CartLine): number {
  const list = toCents(listAmountOf(line))
  const discount = list - toCents(amountOf(line))
  return list <= 0 || discount <= 0 ? 0 : Math.ceil((discount * 10_000) / list) / 100
}

/** The lowest price of a piece or metre within a limit in percent. */
export const lowestPrice = (listPrice: number, limit: number) => Math.ceil((toCents(listPrice) * (100 - limit)) / 100 - 1e-6) / 100

/** A promotion is not the seller's discount, and a superior may have approved the price. */
export const isBelowLimit = (line: CartLine, limit: number) => !line.applied && !line.isApproved && discountPercentOf(line) > limit

/** This person's discount limit in a branch, in percent. The server decides; this only warns early. */
export function useDiscountLimit(branchId: string): number {
  const mayDiscount = useMay('sales.discount', branchId)
  const signedIn = useSession()
  return mayDiscount ? (signedIn?.branchDiscounts?.[branchId] ?? signedIn?.maxDiscountPercent ?? 0) : 0
}
