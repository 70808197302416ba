import { useEffect, useState } from 'react'
import { ApiError } from '@/api/errors'
import { showError } from '@/ui/feedback/toast'

/** Code that the first picture of a page does without. */
export interface Later<T> {
  /** Once it is on this device. */
  readonly there: T | undefined
  fetch: () => Promise<T>
}

export function later<T>(load: () => Promise<T>): Later<T> {
  let there: T | undefined
  let underWay: Promise<T> | undefined
  return {
    get there() {
      return there
    },
    fetch: () =>
      (underWay ??= load().then(
        (found) => (there = found),
        (error: unknown) => {
          // The next who asks tries anew.
          underWay = undefined
          throw error
        },
      )),
  }
}

/** Fetches code that is not asked for yet; whoever asks for it is told when that fails. */
export const prepare = (part: Pick<Later<unknown>, 'fetch'>) => void part.fetch().catch(() => undefined)

/** What is told when code cannot be fetched. */
const noLine = () => new ApiError(0, { code: 'NO_CONNECTION' })

const sayMissing = (error: unknown) => {
  console.error(error)
  showError(noLine())
}

/** Safari has no idle callbacks. */
function atRest(run: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const waiting = requestIdleCallback(run, { timeout: 5000 })
    return () => cancelIdleCallback(waiting)
  }
  const waiting = setTimeout(run, 300)
  return () => clearTimeout(waiting)
}

/** Fetches code when the page has come to rest, so that nobody waits for it who opens what it is for. */
export function useAtRest(...parts: readonly Pick<Later<unknown>, 'there' | 'fetch'>[]) {
  const [mine] = useState(parts)
  useEffect(() => {
    const missing = mine.filter(({ there }) => there === undefined)
    if (missing.length > 0) return atRest(() => missing.forEach(prepare))
  }, [mine])
}

/** A part of the page that comes when the page has come to rest. */
export function usePart<T>(part: Later<T>) {
  const [state, setState] = useState<{ part: T | undefined; error: ApiError | null }>({ part: part.there, error: null })
  const [attempt, setAttempt] = useState(0)
  const isMissing = state.part === undefined
  useEffect(() => {
    if (!isMissing) return
    let isGone = false
    const fetch = () =>
      void part.fetch().then(
        (found) => !isGone && setState({ part: found, error: null }),
        () => !isGone && setState({ part: undefined, error: noLine() }),
      )
    const cancel = attempt > 0 ? fetch() : atRest(fetch)
    return () => {
      isGone = true
      cancel?.()
    }
  }, [part, isMissing, attempt])
  return { ...state, retry: () => setAttempt((before) => before + 1) }
}

/**
 * A popup behind a button of its own, whose code comes later: until it is asked for, only the button is there, with what
 * `button` says. What stands in its place then opens at once.
 */
export function usePopupLater<T>(part: Later<T>) {
  const [isAsked, setAsked] = useState(false)
  const ask = () => (part.there === undefined ? void part.fetch().then(() => setAsked(true), sayMissing) : setAsked(true))
  return {
    popup: isAsked ? part.there : undefined,
    button: {
      'aria-expanded': false,
      onClick: ask,
      onPointerEnter: () => prepare(part),
      onFocus: () => prepare(part),
      onKeyDown(event: React.KeyboardEvent) {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
        event.preventDefault()
        ask()
      },
    },
  }
}

interface OpenedLater<Props> {
  isOpen: (props: Props) => boolean
  /** For when its code cannot be fetched. */
  close: (props: Props) => void
}

/**
 * A sheet or dialog whose code comes when the page that it stands on has come to rest, or is fetched when it is opened.
 * `export const Sheet = openedLater(() => import('@/ui/overlays/sheet-popup').then((module) => module.Sheet), …)`
 */
export function openedLater<Props extends object>(load: () => Promise<React.ComponentType<Props>>, { isOpen, close }: OpenedLater<Props>) {
  const part = later(load)
  function OpenedLater(props: Props) {
    const [found, setFound] = useState({ Part: part.there })
    const isMissing = found.Part === undefined
    const isWanted = isMissing && isOpen(props)
    useEffect(() => {
      if (!isMissing) return
      let isGone = false
      const show = (Part: React.ComponentType<Props>) => !isGone && setFound({ Part })
      const fetch = () => void part.fetch().then(show, isWanted ? (error: unknown) => !isGone && (sayMissing(error), close(props)) : () => undefined)
      const cancel = isWanted ? fetch() : atRest(fetch)
      return () => {
        isGone = true
        cancel?.()
      }
      // What closes it is that of the moment of opening.
      // oxlint-disable-next-line react/exhaustive-deps
    }, [isMissing, isWanted])
    return found.Part && <found.Part {...props} />
  }
  Object.defineProperty(OpenedLater, 'there', { get: () => part.there })
  return Object.assign(OpenedLater, { fetch: part.fetch }) as typeof OpenedLater & Pick<Later<unknown>, 'there' | 'fetch'>
}
