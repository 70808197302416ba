import { useSyncExternalStore } from 'react'
import { stored } from './stored'

export const THEMES = ['light', 'dark', 'system'] as const
type Theme = (typeof THEMES)[number]

const KEY = 'smartbiz.theme' // public/boot.js reads it too
const prefersDark = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
let theme: Theme = THEMES.find((known) => known === stored.read(KEY)) ?? 'system'

function apply() {
  const dark = theme === 'dark' || (theme === 'system' && prefersDark.matches)
  document.documentElement.classList.toggle('dark', dark)
  const background = getComputedStyle(document.documentElement).getPropertyValue('--bg').trim()
  if (background) document.querySelector('meta[name="theme-color"]')?.setAttribute('content', background)
}
prefersDark.addEventListener('change', apply)

function setTheme(next: Theme) {
  theme = next
  stored.write(KEY, next)
  apply()
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function useTheme() {
  return { theme: useSyncExternalStore(subscribe, () => theme), setTheme }
}
