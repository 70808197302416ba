import { toLatinDigits } from './digits'

/** A number as people write it. `125.000` can be read in two ways, `1.250,50` and `۱٬۲۵۰٫۵` only in one. */
export interface WrittenNumber {
  /** What it is if a point stands before the decimals; null if it is no number then. */
  withPoint: number | null
  /** What it is if a comma does. */
  withComma: number | null
}

const INVISIBLE = /\p{Cf}/gu
const THOUSANDS = /^[1-9]\d{0,2}(?:([ ,.t'])\d{3}(?:\1\d{3})*)?$/

/** Latin digits, and one character for each kind of mark. */
const plainOf = (text: string) =>
  toLatinDigits(text.replaceAll('٫', 'd').replaceAll('٬', 't'))
    .replace(INVISIBLE, '')
    .replaceAll('،', ',')
    .replaceAll('−', '-')
    .replace(/[`´‘’ʻʼ′]/g, "'")
    .replace(/\s/g, ' ')
    .trim()

function read(plain: string, mark: '.' | ','): number | null {
  const [, sign, rest = ''] = /^([-+]?)(.*)$/.exec(plain) ?? []
  const [whole = '', fraction = '', ...more] = rest.replaceAll('d', mark).trim().split(mark)
  if (more.length > 0 || !/^\d*$/.test(fraction) || whole + fraction === '') return null
  if (!/^\d*$/.test(whole) && !THOUSANDS.test(whole)) return null
  return Number(`${sign === '-' ? '-' : ''}${whole.replace(/\D/g, '') || '0'}.${fraction || '0'}`)
}

/**
 * Reads a typed number with the digits of any script, and with spaces, apostrophes, points or commas between thousands. The
 * server's `WrittenNumber` reads the same.
 */
export function readNumber(text: string): WrittenNumber {
  const plain = plainOf(text)
  return { withPoint: read(plain, '.'), withComma: read(plain, ',') }
}

/** Whether a text may become a number when more is typed. */
export const mayBecomeNumber = (text: string) => /^[-+]?[\d .,dt']*$/.test(plainOf(text))

/**
 * The number that a text is taken for; null if it is none. If its mark can stand before decimals as well as between thousands,
 * it stands before the decimals of a measure, and between the thousands of an amount.
 */
export function understand(text: string, isMeasure: boolean): { value: number; isSure: boolean } | null {
  const { withPoint, withComma } = readNumber(text)
  if (withPoint === null || withComma === null) {
    const value = withPoint ?? withComma
    return value === null ? null : { value, isSure: true }
  }
  const isPointLess = Math.abs(withPoint) < Math.abs(withComma)
  return { value: isPointLess === isMeasure ? withPoint : withComma, isSure: withPoint === withComma }
}
