const DIGIT = /\p{Nd}/u

/** The value of a digit. In Unicode, the ten digits of a script stand in their order, and so do scripts that adjoin. */
function digitOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  let zero = code
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--
  return (code - zero) % 10
}

/** Replaces the digits of all scripts, and the Persian decimal mark, by Latin ones. */
export function toLatinDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitOf(digit))).replace(/٫/g, '.')
}
