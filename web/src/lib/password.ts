/* Letters and digits that nobody confuses, spoken or written. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 3
const GROUP_LENGTH = 4

const randomByte = () => crypto.getRandomValues(new Uint8Array(1))[0] ?? 0

/** A password of 59 random bits that can be dictated: `h7kd-m3xw-9tqa`. */
export function suggestPassword(byte: () => number = randomByte): string {
  const groups = Array.from({ length: GROUPS }, () => Array.from({ length: GROUP_LENGTH }, () => sign(byte)).join(''))
  return groups.join('-')
}

/** Draws again above the last whole multiple; otherwise the first characters would be more likely. */
function sign(byte: () => number): string {
  const fair = 256 - (256 % SIGNS.length)
  let thrown = byte()
  while (thrown >= fair) thrown = byte()
  return SIGNS.charAt(thrown % SIGNS.length)
}
