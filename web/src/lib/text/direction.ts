const MINUS = '\u2212'

/** Keeps the order of signs, digits and letters inside right-to-left text. */
export const leftToRight = (text: string) => `\u2066${text}\u2069`

/** Keeps a name from mixing with the words around it, whichever direction each of them has. */
export const isolated = (text: string) => `\u2068${text}\u2069`

/** As `isolated`, and keeps a number or code such as CHL-1 on one line. */
export const isolatedWhole = (text: string) => isolated(/\s/.test(text) ? text : text.replaceAll('-', '\u2060-\u2060'))

/** Names and numbers in a row, in this order whatever direction each of them has. What is missing is left out. */
export const inRow = (parts: readonly (string | false | null | undefined)[]) =>
  parts
    .filter((part) => part !== false && part != null && part !== '')
    .map((part) => isolated(String(part)))
    .join(' · ')

/** `+2` or `−1.5`: the sign stands before the number in every direction of writing. `amount` is the number without its sign. */
export const signed = (value: number, amount: string) => leftToRight(`${value > 0 ? '+' : value < 0 ? MINUS : ''}${amount}`)
