import { useSyncExternalStore } from 'react'

function everySecond(tick: () => void) {
  const timer = setInterval(tick, 1000)
  return () => clearInterval(timer)
}
const never = () => () => undefined
const secondOfNow = () => Math.ceil(Date.now() / 1000)

/** Whole seconds until a moment, counted down; 0 when it has come or there is none. A sleeping device counts on. */
export function useSecondsLeft(until: number | null): number {
  const now = useSyncExternalStore(until === null ? never : everySecond, secondOfNow)
  return until === null ? 0 : Math.max(0, Math.ceil(until / 1000) - now)
}
