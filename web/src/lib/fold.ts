import { toLatinDigits } from './digits'

/** Letters that people type for one another, as one: for finding among a few words on the device. The server has its own. */
export function fold(text: string): string {
  return toLatinDigits(text.toLowerCase().replace(/\u200C/g, ' ').replace(/['`´ʻʼ‘’]/g, ''))
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}\u0640]/gu, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[ةۀ]/g, 'ه')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether every word that was typed begins a word of the text. */
export function fits(typed: string, text: string): boolean {
  const words = fold(text).split(' ')
  return fold(typed)
    .split(' ')
    .every((start) => words.some((word) => word.startsWith(start)))
}
