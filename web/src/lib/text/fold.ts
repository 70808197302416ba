/*
 * Normalises text for searches on the device, like the server's SearchText: `гилам`, `gilam` and `Gilam` become equal, and
 * so do `2 x 3` and `2×3`.
 */
const PAIRS =
  'يی ىی ےی كک ڪک ةه ەه ۀه ھه ہه ٱا ؤو ئی аa бb вv гg ғg дd еe жj зz иi кk қq лl мm нn оo пp рr сs тt уu фf хx ҳh ыi эe ıi əa øo ςσ'
const LETTERS = new Map([
  ...PAIRS.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
  ['ц', 'ts'],
  ['ч', 'ch'],
  ['ш', 'sh'],
  ['щ', 'sh'],
  ['ю', 'yu'],
  ['я', 'ya'],
  ['ß', 'ss'],
  ['ъ', ''],
  ['ь', ''],
  ['ء', ''],
])

const digit = (letter: string) => {
  const code = letter.charCodeAt(0)
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  return code >= 0x660 && code <= 0x669 ? String(code - 0x660) : undefined
}

export function fold(text: string): string {
  const composed = text
    .replaceAll('\u200c', ' ')
    .replace(/['`´ʹʻʼʽʾʿˈ‘’‛′＇ꞌ]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('й', 'y')
    .replaceAll('ў', 'o')
  const letters = [...composed.normalize('NFKD').replace(/[\p{Cf}\p{Mn}\u0640]/gu, '')]
  return letters
    .map((letter) => LETTERS.get(letter) ?? digit(letter) ?? letter)
    .join('')
    .replace(/(?<=\d)\s*[×x*]\s*(?=\d)/g, 'x')
    .replace(/(?<=\d)[,٫](?=\d)/g, '.')
    .replace(/(?:[^\p{L}\p{Nd}.]|(?<!\d)\.|\.(?!\d))+/gu, ' ')
    .trim()
}

/** A barcode or another code without what scanners and copied texts add to it, as the server stores it (PlainCode). */
export const plainCode = (code: string) =>
  [...code.normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/[\u2010-\u2015\u2212]/g, '-')]
    .map((letter) => digit(letter) ?? letter)
    .join('')
    .replace(/[\p{Z}\s]+/gu, ' ')
    .trim()

/** Whether the words differ by one letter at most: added, missing or replaced. */
function isTypo(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1) return false
  let start = 0
  while (start < word.length && word[start] === other[start]) start++
  let end = 0
  while (end < Math.min(word.length, other.length) - start && word.at(-1 - end) === other.at(-1 - end)) end++
  return Math.max(word.length, other.length) - start - end <= 1
}

/** Whether the folded text contains all words, in any order. A word of four letters or more may have one typo. */
export function matches(folded: string, q: string): boolean {
  const words = fold(q).split(' ').filter(Boolean)
  const own = folded.split(' ')
  return words.every((word) => folded.includes(word) || (word.length >= 4 && own.some((one) => isTypo(word, one) || isTypo(word, one.slice(0, word.length)))))
}

/** Whether each typed word is the beginning of a word of the text. */
export function fits(typed: string, text: string): boolean {
  const words = fold(text).split(' ')
  return fold(typed)
    .split(' ')
    .every((start) => words.some((word) => word.startsWith(start)))
}
