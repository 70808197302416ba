import { useEffect, useState } from 'react'
import { ApiError } from '@/api/errors'
import { showError } from '@/ui/feedback/toast'

/** Code that a page's first render does not need. */
export interface Later<T> {
  /** The code, once loaded. */
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
          // The next call tries again.
          underWay = undefined
          throw error
        },
      )),
  }
}

/** Loads code in advance and ignores failures. Using the code reports them. */
export const prepare = (part: Pick<Later<unknown>, 'fetch'>) => void part.fetch().catch(() => undefined)

/** The error to show if code cannot be loaded. */
const noConnection = () => new ApiError(0, { code: 'NO_CONNECTION' })

const sayMissing = (error: unknown) => {
  console.error(error)
  showError(noConnection())
}

/** Runs when the browser is idle; Safari has no idle callbacks. */
function atRest(run: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const waiting = requestIdleCallback(run, { timeout: 5000 })
    return () => cancelIdleCallback(waiting)
  }
  const waiting = setTimeout(run, 300)
  return () => clearTimeout(waiting)
}

/** Loads code when the browser is idle, so that nobody has to wait for it later. */
export function useAtRest(...parts: readonly Pick<Later<unknown>, 'there' | 'fetch'>[]) {
  const [mine] = useState(parts)
  useEffect(() => {
    const missing = mine.filter(({ there }) => there === undefined)
    if (missing.length > 0) return atRest(() => missing.forEach(prepare))
  }, [mine])
}

/** A part of the page that loads when the browser is idle. */
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
        () => !isGone && setState({ part: undefined, error: noConnection() }),
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
 * A popup with its own button, whose code loads later. At first the caller renders a plain button with the properties
 * `button`. Once the popup is asked for and loaded, `popup` takes the button's place and opens at once.
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
  /** Called if the code cannot be loaded. */
  close: (props: Props) => void
}

/**
 * A sheet or dialog whose code loads when the browser is idle, or when it is opened.
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
      // `close` is the one of the moment of opening.
      // oxlint-disable-next-line react/exhaustive-deps
    }, [isMissing, isWanted])
    return found.Part && <found.Part {...props} />
  }
  Object.defineProperty(OpenedLater, 'there', { get: () => part.there })
  return Object.assign(OpenedLater, { fetch: part.fetch }) as typeof OpenedLater & Pick<Later<unknown>, 'there' | 'fetch'>
}
