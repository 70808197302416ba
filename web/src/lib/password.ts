/* Letters and digits that are not taken for one another, neither when read out nor when written down. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 3
const GROUP_LENGTH = 4

const randomByte = () => crypto.getRandomValues(new Uint8Array(1))[0] ?? 0

/** A password of 59 random bits that can be dictated: `h7kd-m3xw-9tqa`. */
export function suggestPassword(byte: () => number = randomByte): string {
  const groups = Array.from({ length: GROUPS }, () => Array.from({ length: GROUP_LENGTH }, () => sign(byte)).join(''))
  return groups.join('-')
}

/** Bytes above the last whole multiple are thrown again, or the first signs would come more often. */
function sign(byte: () => number): string {
  const fair = 256 - (256 % SIGNS.length)
  let thrown = byte()
  while (thrown >= fair) thrown = byte()
  return SIGNS.charAt(thrown % SIGNS.length)
}
