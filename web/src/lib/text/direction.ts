const MINUS = '\u2212'

/** Keeps the order of signs, digits and letters inside right-to-left text. */
export const leftToRight = (text: string) => `\u2066${text}\u2069`

/** `+2` or `−1.5`: the sign stands before the number in every direction of writing. `amount` is the number without its sign. */
export const signed = (value: number, amount: string) => leftToRight(`${value > 0 ? '+' : value < 0 ? MINUS : ''}${amount}`)
