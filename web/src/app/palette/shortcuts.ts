import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useEntries } from '@/app/navigation/use-entries'
import { showPalette, typeAhead } from './palette-state'

/** The second key after G, by its position on the keyboard, which is the same in every layout. */
export const GO_KEYS: Record<string, string> = {
  KeyD: 'dashboard',
  KeyN: 'sell',
  KeyS: 'sales',
  KeyP: 'products',
  KeyT: 'stock',
  KeyM: 'members',
  KeyB: 'branches',
}
const SECOND_KEY_MILLISECONDS = 1500

export const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform)

/** Whether the key belongs to a text field, or to a dialog or menu over the page. */
function isElsewhere(event: KeyboardEvent) {
  const target = event.target instanceof Element ? event.target : null
  return target?.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]') != null
}

/** Handles the shortcuts that work on every page. */
export function useShortcuts() {
  const router = useRouter()
  const entries = useEntries()
  const goUntil = useRef(0)
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      if (event.ctrlKey || event.metaKey) {
        if (event.code !== 'KeyK' || event.shiftKey) return
        event.preventDefault()
        return showPalette('search')
      }
      const isInField = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]') !== null
      if (!isInField && typeAhead(event)) return event.preventDefault()
      if (isElsewhere(event)) return
      if (event.key === '?' || event.key === '؟') {
        event.preventDefault()
        return showPalette('keys')
      }
      if (event.key === '/') {
        event.preventDefault()
        return showPalette('search')
      }
      if (event.timeStamp < goUntil.current) {
        goUntil.current = 0
        const entry = entries.find(({ feature }) => feature === GO_KEYS[event.code])
        if (!entry) return
        event.preventDefault()
        return void router.navigate({ to: entry.to })
      }
      if (event.code === 'KeyG' && !event.shiftKey) goUntil.current = event.timeStamp + SECOND_KEY_MILLISECONDS
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [router, entries])
}
