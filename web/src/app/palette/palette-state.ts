import { useSyncExternalStore } from 'react'

/** What lies over the page: the palette, the help on keys, or nothing. */
export type PaletteState = 'closed' | 'search' | 'keys'

let state: PaletteState = 'closed'
const listeners = new Set<() => void>()

export function showPalette(next: PaletteState) {
  if (state === next) return
  state = next
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const usePaletteState = () => useSyncExternalStore(subscribe, () => state)

export const loadPalette = () => import('./palette-dialog')
export const loadKeys = () => import('./keys-dialog')
