/** Replaces Persian and Arabic digits, and the Persian decimal mark, by Latin ones. */
export function toLatinDigits(text: string): string {
  return text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/٫/g, '.')
}

/**
 * Parses a typed number with Latin, Persian or Arabic digits, with or without thousands separators; null if it is not a
 * number. A comma is the decimal mark where it cannot separate thousands: in `1,5` and `12,34`, but not in `1,250`.
 */
export function parseNumber(text: string): number | null {
  let plain = toLatinDigits(text).replace(/[\s\u00A0\u202F٬'’]/g, '')
  if (/^-?\d+,(\d{1,2}|\d{4,})$/.test(plain)) plain = plain.replace(',', '.')
  plain = plain.replace(/,/g, '')
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null
}
