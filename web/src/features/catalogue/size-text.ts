import { understand } from '@/lib/text/written-number'

const LONGEST = 1000

/** Metres, with at most two decimals. */
function sideOf(text: string): number | null {
  const side = understand(text, true)?.value ?? 0
  return side > 0 && side < LONGEST && Number(side.toFixed(2)) === side ? side : null
}

/** A size as people type it, in metres: `2×3`, `2x3`, `2,5*4`, `۲×۳`; null for anything else. */
export function parseSize(text: string): { width: number; length: number } | null {
  const sides = text.split(/[×xXхХ*]/)
  const [width, length] = sides.map(sideOf)
  return sides.length === 2 && width && length ? { width, length } : null
}

/** Splits a list of sizes at semicolons, line breaks, commas that stand before no decimals, and spaces between two sizes. */
export const splitSizes = (text: string): string[] =>
  text
    .split(/[;؛\n]|[,،](?!\p{Nd})|(?<!\p{Nd})[,،]|(?<=\p{Nd})\s+(?=\p{Nd}+(?:[.,٫]\p{Nd}+)?\s*[×xXхХ*])/u)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap(atCommas)

/** The ways to make sizes of pieces between commas, two at most: a comma may also stand before decimals. */
function waysOf(pieces: string[]): string[][] {
  if (pieces.length === 0) return [[]]
  return [1, 2, 3]
    .filter((length) => length <= pieces.length && parseSize(pieces.slice(0, length).join(',')))
    .flatMap((length) => waysOf(pieces.slice(length)).map((rest) => [pieces.slice(0, length).join(','), ...rest]))
    .slice(0, 2)
}

/** Left as it is, and so refused, if the commas do not tell. */
function atCommas(text: string): string[] {
  if (parseSize(text)) return [text]
  const [only, ...more] = waysOf(text.split(/[,،]/))
  return only && more.length === 0 ? only : [text]
}

/** A size in the API's notation, so that two can be compared. */
export const sizeText = ({ width, length }: { width: number; length: number }) => `${width}×${length}`
