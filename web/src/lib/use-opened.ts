import { useState } from 'react'

/**
 * The value that a sheet shows. During the closing animation it stays the last one. `key` changes with each opening, so that
 * a form starts fresh.
 */
export function useOpened<T>(value: T | undefined): { value: T | undefined; isOpen: boolean; key: number } {
  const [opened, setOpened] = useState({ now: value, last: value, key: 0 })
  if (value !== opened.now) {
    setOpened(value === undefined ? { ...opened, now: value } : { now: value, last: value, key: opened.key + 1 })
  }
  return { value: value ?? opened.last, isOpen: value !== undefined, key: opened.key }
}
