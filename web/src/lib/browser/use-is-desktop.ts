import { useSyncExternalStore } from 'react'

const wide = matchMedia('(min-width: 1024px)')

function subscribe(listener: () => void) {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}

/** Whether the side bar is visible; the same limit as the `lg:` classes. */
export const useIsDesktop = () => useSyncExternalStore(subscribe, () => wide.matches)
