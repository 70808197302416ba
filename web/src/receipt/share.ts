import { pictureOf } from './picture'
import { textOf, type ReceiptRow } from './rows'

/** The outcome. A browser that can neither share nor copy returns the `text` for the person to copy. */
export type Shared = 'shared' | 'given up' | 'copied' | { text: string }

/** Shares the receipt as a picture with text, as text, or through the clipboard. */
export async function shareReceipt(rows: readonly ReceiptRow[], title: string, direction: 'ltr' | 'rtl'): Promise<Shared> {
  const text = textOf(rows)
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share(await contentOf(rows, text, title, direction))
      return 'shared'
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'given up'
    }
  }
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    return { text }
  }
}

async function contentOf(rows: readonly ReceiptRow[], text: string, title: string, direction: 'ltr' | 'rtl'): Promise<ShareData> {
  const picture = typeof navigator.canShare === 'function' ? await pictureOf(rows, direction).catch(() => null) : null
  if (!picture) return { title, text }
  const content = { title, text, files: [new File([picture], `${title.replace(/[^\p{L}\p{Nd}]+/gu, '-')}.png`, { type: 'image/png' })] }
  return navigator.canShare(content) ? content : { title, text }
}
