import { useMemo } from 'react'
import { may, uses } from '@/session/rights'
import { useSession } from '@/session/session'
import { navigation, type NavigationEntry } from './navigation'

export type Entry = (typeof navigation)[number]

/** The pages that the person may open. */
export function useEntries(): Entry[] {
  const signedIn = useSession()
  return useMemo(
    () =>
      navigation.filter((entry: NavigationEntry) => {
        const allowed = entry.permissions.length === 0 || entry.permissions.some((permission) => may(signedIn, permission))
        return allowed && (entry.module === undefined || uses(signedIn, entry.module))
      }) as Entry[],
    [signedIn],
  )
}
