import { useSyncExternalStore } from 'react'

/** Whether a media query holds. Use it where rendering both variants and hiding one would cost too much. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
}

/** Whether lists are shown as tables; the same limit as the `md:` classes. */
export const useIsWide = () => useMedia('(min-width: 768px)')
