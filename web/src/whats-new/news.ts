import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { stored } from '@/lib/browser/stored'

const KEY = 'smartbiz.news'

const words = z.string().check(z.minLength(1))
const inAllLanguages = z.strictObject({ en: words, fa: words, uz: words, ru: words })

/** The news of a version for its users, in four languages. Each version has its own file. */
export const release = z.strictObject({
  version: z.string(),
  points: z.array(z.strictObject({ title: inAllLanguages, text: inAllLanguages })).check(z.minLength(1)),
})
export type Release = z.infer<typeof release>

// The files load when somebody reads them; their names are enough to know the versions.
const files = import.meta.glob<{ default: Release }>('./*.json')

const numbers = (version: string) => version.split('.').map(Number)

/** Sorts versions, newest first: `1.10.0` before `1.9.2`. */
export function newestFirst(one: string, other: string): number {
  const [mine, theirs] = [numbers(one), numbers(other)]
  const at = mine.findIndex((part, index) => part !== theirs[index])
  return at < 0 ? 0 : (theirs[at] ?? 0) - (mine[at] ?? 0)
}

export const versions = Object.keys(files)
  .map((file) => file.slice('./'.length, -'.json'.length))
  .toSorted(newestFirst)

const newest = versions[0] ?? ''

/** All releases, newest first. */
export async function readReleases(): Promise<Release[]> {
  const modules = await Promise.all(Object.values(files).map((file) => file()))
  return modules.map((module) => module.default).toSorted((one, other) => newestFirst(one.version, other.version))
}

const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether there is news that nobody on this device has read, and how to mark it as read. */
export function useNews() {
  const isUnseen = useSyncExternalStore(subscribe, () => stored.read(KEY) !== newest)
  return {
    isUnseen,
    markSeen() {
      stored.write(KEY, newest)
      listeners.forEach((listener) => listener())
    },
  }
}
