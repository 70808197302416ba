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
  // Whoever begins to look, after nobody did, sees the time of now.
  if (listeners.size === 0 && Date.now() - now > MINUTE / 2) now = Date.now()
  return now
}

/** The time, for what stands in minutes: one timer for the whole page, and all clocks move together. */
export const useMinute = () => useSyncExternalStore(subscribe, snapshot)
