import { useSyncExternalStore } from 'react'

/** What is open over the page: the palette, the list of shortcuts, or nothing. */
type PaletteState = 'closed' | 'search' | 'keys'

let state: PaletteState = 'closed'
let typedAhead = ''
const listeners = new Set<() => void>()

export function showPalette(next: PaletteState) {
  if (state === next) return
  state = next
  typedAhead = ''
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const usePaletteState = () => useSyncExternalStore(subscribe, () => state)

/** Keeps what is typed after the shortcut, until the palette's field exists. */
export function typeAhead(event: KeyboardEvent): boolean {
  if (state !== 'search' || event.key.length !== 1) return false
  typedAhead += event.key
  return true
}

export function takeTypedAhead(): string {
  const taken = typedAhead
  typedAhead = ''
  return taken
}

export const loadPalette = () => import('./palette-dialog')
export const loadKeys = () => import('./keys-dialog')
