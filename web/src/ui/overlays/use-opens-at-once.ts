import { useEffect, useRef, useState } from 'react'

/** For a popup that replaces the button that asked for it: moves the focus to its own button and opens it. */
export function useOpensAtOnce() {
  const ref = useRef<HTMLButtonElement>(null)
  const [open, onOpenChange] = useState(false)
  useEffect(() => {
    ref.current?.focus({ preventScroll: true })
    // Rendered closed first, so that it opens from its button as usual.
    // oxlint-disable-next-line react/set-state-in-effect
    onOpenChange(true)
  }, [])
  return { ref, popup: { open, onOpenChange } }
}
