import { useSyncExternalStore } from 'react'

/** Whether a media query holds, for what must not be built twice and hidden once. */
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

/** From here on lists are tables; the same limit as the `md:` classes. */
export const useIsWide = () => useMedia('(min-width: 768px)')
