import { Toast } from '@base-ui/react/toast'
import { lazy, Suspense } from 'react'
import { errorText, isApiError } from '@/api/errors'

export const toasts = Toast.createToastManager()

// The list loads after the first render. Earlier toasts wait for it.
let isThere: () => void
const there = new Promise<void>((resolve) => (isThere = resolve))
export const listIsThere = () => isThere()
const add = (toast: Parameters<typeof toasts.add>[0]) => void there.then(() => toasts.add(toast))

interface ToastOptions {
  description?: string
  /** A way to undo it, or to continue. */
  action?: { label: string; onClick: () => void }
  /** Whether the toast stays until it is closed. */
  stays?: boolean
  kind?: 'success' | 'error'
}

/** Says that something is done. */
export function showToast(title: string, { description, action, stays = false, kind = 'success' }: ToastOptions = {}) {
  add({
    title,
    ...(description ? { description } : {}),
    ...(action ? { actionProps: { children: action.label, onClick: action.onClick }, timeout: 8000 } : {}),
    ...(stays ? { timeout: 0 } : {}),
    type: kind,
  })
}

/** Shows an error. Mutations do so by themselves, unless they have `meta: { showsOwnErrors: true }`. */
export function showError(error: unknown) {
  const trace = isApiError(error, 'INTERNAL_ERROR') ? error.traceId : undefined
  // Without a form, nothing else says which values are wrong.
  const description = trace ?? (isApiError(error, 'VALIDATION_ERROR') ? Object.values(error.fields).join(' ') : '')
  add({ title: errorText(error), ...(description ? { description } : {}), type: 'error', priority: 'high', timeout: 8000 })
}

const ToastView = lazy(() => import('./toasts').then((module) => ({ default: module.ToastView })))

export const Toasts = () => (
  <Suspense>
    <ToastView />
  </Suspense>
)
