import { useSyncExternalStore } from 'react'

const MINUTE = 60_000
let now = Date.now()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(() => {
    now = Date.now()
    listeners.forEach((tell) => tell())
  }, MINUTE / 2)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function snapshot() {
  // The first subscriber after a pause gets the current time.
  if (listeners.size === 0 && Date.now() - now > MINUTE / 2) now = Date.now()
  return now
}

/** The current minute, from one timer for the whole page, so that all clocks change together. */
export const useMinute = () => useSyncExternalStore(subscribe, snapshot)
