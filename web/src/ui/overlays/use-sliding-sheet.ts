import { useState } from 'react'

/** As long as the sheet takes to slide away. */
const SLIDE_MILLISECONDS = 250

/** What opens and closes a sheet that has an address of its own. `leave` changes the address once the sheet is away. */
export function useSlidingSheet(leave: () => void) {
  const [open, setOpen] = useState(true)
  function onOpenChange(isOpen: boolean) {
    if (isOpen) return
    setOpen(false)
    setTimeout(leave, SLIDE_MILLISECONDS)
  }
  return { open, onOpenChange }
}
