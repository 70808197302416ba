import { useSyncExternalStore } from 'react'

function everySecond(tick: () => void) {
  const timer = setInterval(tick, 1000)
  return () => clearInterval(timer)
}
const never = () => () => undefined
const secondOfNow = () => Math.ceil(Date.now() / 1000)

/** Counts down the whole seconds until a moment; 0 after it, or without one. The time a device sleeps counts too. */
export function useSecondsLeft(until: number | null): number {
  const now = useSyncExternalStore(until === null ? never : everySecond, secondOfNow)
  return until === null ? 0 : Math.max(0, Math.ceil(until / 1000) - now)
}
