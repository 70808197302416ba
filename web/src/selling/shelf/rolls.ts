import type { Schemas } from '@/api/client'
import { plainCode } from '@/lib/text/fold'

export type Roll = Schemas['RollView']

/** Lots are compared by what they show, whatever case and digits they were typed with. */
const lotKey = (lot: string) => plainCode(lot).toLowerCase()

/**
 * The rolls for a length, ranked as on the server: first those of a dye lot in the sale, then remnants, then rolls that the
 * cut uses up or leaves with a saleable rest, then the smallest.
 */
export function rankRolls(rolls: readonly Roll[], length: number, dyeLots: readonly string[], smallestSellable: number): Roll[] {
  const lots = dyeLots.map(lotKey)
  const isOtherLot = (roll: Roll) => lots.length > 0 && !(roll.dye_lot && lots.includes(lotKey(roll.dye_lot)))
  const leavesBadRest = (roll: Roll) => {
    const rest = restOf(roll, length)
    return rest !== 0 && rest < smallestSellable
  }
  return rolls
    .filter((roll) => roll.remaining_length > 0 && roll.remaining_length >= length)
    .toSorted(
      (one, other) =>
        Number(isOtherLot(one)) - Number(isOtherLot(other)) ||
        Number(!one.is_remnant) - Number(!other.is_remnant) ||
        Number(leavesBadRest(one)) - Number(leavesBadRest(other)) ||
        one.remaining_length - other.remaining_length ||
        one.code.localeCompare(other.code),
    )
}

/** The rest of a roll after a cut. */
export const restOf = (roll: Roll, length: number) => Math.round((roll.remaining_length - length) * 1000) / 1000

/** The price per metre of a roll: its own, else the product's, else the collection's multiplied by the width. */
export function metrePriceOf(roll: Roll, productPrice: number | null, perSquareMetre: number | null): number | null {
  if (roll.price_per_meter != null) return roll.price_per_meter
  if (productPrice !== null) return productPrice
  return perSquareMetre !== null && roll.width != null ? Math.round(perSquareMetre * roll.width * 100) / 100 : null
}
