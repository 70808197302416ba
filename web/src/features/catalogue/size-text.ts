import { toLatinDigits } from '@/lib/text/digits'

const FORM = /^\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*[×xXхХ*]\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*$/

/** A size as people type it, in metres: `2×3`, `2x3`, `2,5*4`, `۲×۳`; null for anything else. */
export function parseSize(text: string): { width: number; length: number } | null {
  const form = FORM.exec(toLatinDigits(text))
  if (!form) return null
  const [width, length] = [form[1], form[2]].map((number) => Number(number?.replace(',', '.')))
  return width && length ? { width, length } : null
}

/** Splits a list of sizes at semicolons, line breaks, Persian commas, commas before a space, and spaces between two sizes. */
export const splitSizes = (text: string): string[] =>
  text
    .split(/[;؛،\n]|,(?=\s)|(?<=\d)\s+(?=[\d۰-۹٠-٩]+(?:[.,٫][\d۰-۹٠-٩]+)?\s*[×xXхХ*])/)
    .map((part) => part.trim())
    .filter(Boolean)

/** A size in the API's notation, so that two can be compared. */
export const sizeText = ({ width, length }: { width: number; length: number }) => `${width}×${length}`
