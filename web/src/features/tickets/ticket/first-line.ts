/** Marks of Markdown that stand in pairs around words. A single `*` or `_` counts only at the borders of words, as in `snake_case`. */
const PAIRS = [/(\*\*|__|~~|`)(?=\S)(.+?)\1/g, /(?<![\p{L}\p{N}])([*_])(?=\S)(.+?)\1(?![\p{L}\p{N}])/gu]

/** The first line of a text without the marks of Markdown, for a title. */
export function firstLine(text: string, most: number): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? ''
  const words = line.trim().replace(/^(#{1,6}|>|[-*+]|\d+[.)])\s+/, '').replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
  return PAIRS.reduce((plain, pair) => plain.replace(pair, '$2'), words).slice(0, most)
}
