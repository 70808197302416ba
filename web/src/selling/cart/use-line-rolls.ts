import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useDebounced } from '@/lib/time/use-debounced'
import type { Shelf } from '@/offline/catalogue'
import type { CartLine } from './cart'
import { collectionsQuery, rollsQuery } from '../shelf/queries'
import { metrePriceOf, type Roll } from '../shelf/rolls'

const NONE: Roll[] = []

/**
 * The rolls that a line by the metre can be cut from. Until somebody chooses a roll, the line uses the best one for its length,
 * and so has the price of the roll that will be cut. If there is only one roll, it is chosen before the length is known.
 *
 * @param dyeLots the dye lots of the earlier lines
 */
export function useLineRolls(line: CartLine, shelf: Shelf, dyeLots: string[], onChange: (part: Partial<CartLine>) => void) {
  const isMetre = line.type === 'meter'
  const length = useDebounced((line.quantity ?? 0) + (line.waste ?? 0), 300)
  const query = useQuery({ ...rollsQuery(shelf, line.productId, length, dyeLots), placeholderData: keepPreviousData, enabled: isMetre })
  const collections = useQuery({ ...collectionsQuery, enabled: isMetre && line.metrePrice === null && line.collectionId !== null })
  const perSquareMetre = collections.data?.rows.find((collection) => collection.id === line.collectionId)?.price_per_square_meter ?? null
  const rolls = query.data ?? NONE
  const best = rolls[0]

  const follow = useEffectEvent((best: Roll | undefined, perSquareMetre: number | null) => {
    if (line.isRollChosen) return
    if (best) {
      const part = { ...cutFrom(best, line.metrePrice, perSquareMetre), isRollChosen: false }
      if (part.rollId !== line.rollId || part.listPrice !== line.listPrice) onChange(part)
    } else if (line.rollId !== null) {
      onChange({ rollId: null, rollCode: null, dyeLot: null, listPrice: line.metrePrice ?? line.listPrice })
    }
  })
  const isFetched = isMetre && query.isSuccess && !query.isPlaceholderData
  const isKnown = isFetched && length > 0
  const isSettled = isKnown || (isFetched && rolls.length === 1)
  useEffect(() => {
    if (isSettled) follow(best, perSquareMetre)
  }, [isSettled, best, perSquareMetre])

  return {
    rolls,
    length,
    perSquareMetre,
    /** Whether no single roll is long enough. */
    isTooLong: isKnown && rolls.length === 0,
    /** Whether the chosen roll is too short for the current length. */
    isChosenTooShort: isKnown && line.isRollChosen && !rolls.some((roll) => roll.id === line.rollId),
    choose: (roll: Roll) => onChange({ ...cutFrom(roll, line.metrePrice, perSquareMetre), isRollChosen: true }),
  }
}

const cutFrom = (roll: Roll, metrePrice: number | null, perSquareMetre: number | null) => ({
  rollId: roll.id,
  rollCode: roll.code,
  dyeLot: roll.dye_lot ?? null,
  listPrice: metrePriceOf(roll, metrePrice, perSquareMetre),
})

/** The dye lots of the lines before this one. */
export const dyeLotsBefore = (lines: readonly CartLine[], id?: string) => {
  const end = lines.findIndex((line) => line.id === id)
  return [...new Set((end < 0 ? lines : lines.slice(0, end)).flatMap((line) => (line.dyeLot ? [line.dyeLot] : [])))]
}
