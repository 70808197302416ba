import { useEffect, useRef, useState } from 'react'
import { api } from '@/api/client'
import { readMessages } from '@/api/refusal'
import { stored } from '@/lib/browser/stored'
import { useSession } from '@/session/session'
import { refusalOf, upload, type FileView } from './upload'

export const MOST_FILES = 20

/** An attached file: under way, uploaded (then it has a `view`), or refused (then it has a `refusal`). */
export interface Upload {
  key: string
  name: string
  size: number
  /** Missing after a reload; only uploaded files are remembered. */
  file?: File
  /** From 0 to 1. */
  share: number
  view?: FileView
  refusal?: string
}

export interface Uploads {
  items: readonly Upload[]
  /** The ids of the uploaded files. */
  ids: string[]
  isBusy: boolean
  isRefused: boolean
  /** How many more files can be added. */
  room: number
  add: (files: Iterable<File>) => void
  remove: (key: string) => void
  retry: (key: string) => void
  /** Marks files that the server refused to attach, by their index in `ids`. */
  refuse: (refusals: ReadonlyMap<number, string>) => void
  /** Empties the list, after a record has taken the files. */
  clear: () => void
}

/**
 * The files of an unfinished form. They are uploaded at once, and this device remembers them under `name` until the form is
 * sent.
 */
export function useUploads(name: string): Uploads {
  const storageKey = `smartbiz.draft.${useSession()?.id ?? ''}.${name}`
  const [items, setItems] = useState<readonly Upload[]>(() => read(storageKey))
  const underWay = useRef(new Map<string, AbortController>())
  const keys = useRef(0)

  useEffect(() => {
    const there = items.flatMap(({ view, refusal }) => (view && !refusal ? [view] : []))
    stored.write(storageKey, there.length > 0 ? JSON.stringify(there) : null)
  }, [storageKey, items])
  useEffect(() => {
    const all = underWay.current
    return () => all.forEach((one) => one.abort())
  }, [])

  const change = (key: string, part: Partial<Upload>) => setItems((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)))

  async function start({ key, file }: Upload) {
    if (!file) return
    const controller = new AbortController()
    underWay.current.set(key, controller)
    try {
      change(key, { view: await upload(file, { signal: controller.signal, onProgress: (share) => change(key, { share }) }) })
    } catch (error) {
      if (!controller.signal.aborted) change(key, { refusal: refusalOf(error) })
    } finally {
      underWay.current.delete(key)
    }
  }

  return {
    items,
    ids: items.flatMap(({ view, refusal }) => (view && !refusal ? [view.id] : [])),
    isBusy: items.some(({ view, refusal }) => !view && refusal === undefined),
    isRefused: items.some(({ refusal }) => refusal !== undefined),
    room: MOST_FILES - items.length,
    add(files) {
      const chosen = [...files]
        .slice(0, MOST_FILES - items.length)
        .map((file): Upload => ({ key: `new ${++keys.current}`, name: file.name, size: file.size, file, share: 0 }))
      setItems((now) => [...now, ...chosen])
      for (const one of chosen) void start(one)
    },
    remove(key) {
      underWay.current.get(key)?.abort()
      const view = items.find((one) => one.key === key)?.view
      setItems((now) => now.filter((one) => one.key !== key))
      // If this fails, the server deletes the file within a day.
      if (view) void api.DELETE('/api/files/{id}', { params: { path: { id: view.id } } }).catch(() => undefined)
    },
    retry(key) {
      const one = items.find((item) => item.key === key)
      const file = one?.file
      if (!file) return
      setItems((now) => now.map((item) => (item.key === key ? { key, name: one.name, size: one.size, file, share: 0 } : item)))
      void start(one)
    },
    refuse(refusals) {
      const sent = items.filter(({ view, refusal }) => view && refusal === undefined)
      setItems(items.map((one) => ({ ...one, ...(refusals.has(sent.indexOf(one)) && { refusal: refusals.get(sent.indexOf(one)) ?? '' }) })))
    },
    clear: () => setItems([]),
  }
}

function read(key: string): Upload[] {
  try {
    const views = JSON.parse(stored.read(key) ?? '[]') as FileView[]
    return views.map((view) => ({ key: view.id, name: view.filename, size: view.file_size, share: 1, view }))
  } catch {
    return []
  }
}

/** The refused files of a record by their index in `ids`. */
export function refusedFiles(error: unknown, ids: readonly string[]): Map<number, string> {
  const places = ids.map((_id, place) => ({ place }))
  return new Map(readMessages(error, places, 'attachments').flatMap(({ line, text }) => (line ? [[line.place, text] as const] : [])))
}
