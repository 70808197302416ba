import { useState } from 'react'

/**
 * What a sheet is open for, and for its closing movement what it was open for last. `key` is another for each opening, so
 * that a form begins anew.
 */
export function useOpened<T>(value: T | undefined): { value: T | undefined; isOpen: boolean; key: number } {
  const [opened, setOpened] = useState({ now: value, last: value, key: 0 })
  if (value !== opened.now) {
    setOpened(value === undefined ? { ...opened, now: value } : { now: value, last: value, key: opened.key + 1 })
  }
  return { value: value ?? opened.last, isOpen: value !== undefined, key: opened.key }
}
