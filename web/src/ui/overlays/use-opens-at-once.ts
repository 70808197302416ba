import { useEffect, useRef, useState } from 'react'

/** For a popup that takes the place of the button that asked for it: the focus goes on to its own button, and it opens. */
export function useOpensAtOnce() {
  const ref = useRef<HTMLButtonElement>(null)
  const [open, onOpenChange] = useState(false)
  useEffect(() => {
    ref.current?.focus({ preventScroll: true })
    // Built closed, it opens from its button as ever.
    // oxlint-disable-next-line react/set-state-in-effect
    onOpenChange(true)
  }, [])
  return { ref, popup: { open, onOpenChange } }
}
