import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void) {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** Whether the device has any network. The server may be unreachable all the same: see useConnection. */
export const useOnline = () => useSyncExternalStore(subscribe, () => navigator.onLine)
