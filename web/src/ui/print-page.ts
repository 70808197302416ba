import { showError } from '@/ui/feedback/toast'

/**
 * Opens a page of the server in a window of its own and prints it. The page is asked for with the member's token, which a
 * link could not send; the panel's Content-Security-Policy does not let it bring styles as text, so they are adopted.
 */
export async function printPage(fetchPage: () => Promise<string>) {
  // Browsers open a window only in the moment of the click.
  const opened = window.open('', '_blank')
  try {
    const styles: string[] = []
    const text = (await fetchPage()).replace(/<style>(.*?)<\/style>/gs, (_element, style: string) => (styles.push(style), ''))
    if (!opened) return
    const page = new DOMParser().parseFromString(text, 'text/html')
    const target = opened.document
    target.title = page.title
    target.documentElement.lang = page.documentElement.lang
    target.documentElement.dir = page.documentElement.dir
    target.body.replaceChildren(...[...page.body.childNodes].map((node) => target.importNode(node, true)))
    const sheet = new (opened as unknown as typeof globalThis).CSSStyleSheet()
    sheet.replaceSync(styles.join('\n'))
    target.adoptedStyleSheets = [sheet]
    opened.print()
  } catch (error) {
    opened?.close()
    showError(error)
  }
}
