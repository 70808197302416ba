import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { toLatinDigits } from '@/lib/text/digits'
import type { Shelf } from '@/offline/catalogue'
import { articlesOf, type Article } from '@/selling/cart/cart'
import { barcodeQuery } from '@/selling/shelf/queries'

/** Keys in quicker succession come from a scanner, not a person. */
const FAST_MILLISECONDS = 50
const SHORTEST = 4

/** A possible barcode: at least four characters without spaces, one of them a digit. */
export function asBarcode(text: string): string | null {
  const code = toLatinDigits(text.trim())
  return code.length >= SHORTEST && /^[\w.-]*\d[\w.-]*$/.test(code) ? code : null
}

/** Finds the article of a barcode; undefined if there is none. Throws if neither the server nor the device can answer. */
export function useFindBarcode(shelf: Shelf): (code: string) => Promise<Article | undefined> {
  const client = useQueryClient()
  return async (code) => {
    const [product] = await client.fetchQuery({ ...barcodeQuery(shelf, code), staleTime: 0 })
    if (!product) return undefined
    const articles = articlesOf(product)
    const variant = product.variants.find((one) => one.barcode === code)
    return articles.find((article) => article.variantId === variant?.id) ?? articles[0]
  }
}

/** Listens anywhere on the page for a scanner that types like a keyboard, except while a field has the focus. */
export function useKeyboardScanner(onCode: (code: string) => void) {
  const latest = useRef(onCode)
  useEffect(() => {
    latest.current = onCode
  })
  useEffect(() => {
    let typed = ''
    let last = 0
    function hear(event: KeyboardEvent) {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]')) return
      const isFast = event.timeStamp - last < FAST_MILLISECONDS
      last = event.timeStamp
      if (event.key === 'Enter') {
        const code = isFast ? asBarcode(typed) : null
        typed = ''
        if (!code) return
        // Otherwise Enter would press the focused button.
        event.preventDefault()
        event.stopPropagation()
        latest.current(code)
      } else if (event.key.length === 1) {
        typed = isFast ? typed + event.key : event.key
      }
    }
    addEventListener('keydown', hear, { capture: true })
    return () => removeEventListener('keydown', hear, { capture: true })
  }, [])
}
