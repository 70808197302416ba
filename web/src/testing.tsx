import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { configure, render } from '@testing-library/react'
import { Suspense } from 'react'
import { vi } from 'vitest'
import { session, type SignedIn } from '@/session/session'

// Texts and lazy components load during a test, which takes time on a busy machine.
configure({ asyncUtilTimeout: 8000 })
vi.setConfig({ testTimeout: 30_000 })
globalThis.scrollTo = () => undefined

type Answers = Record<string, (request: Request) => { status?: number; body?: unknown } | Promise<{ status?: number; body?: unknown }>>

/** Answers a test's requests by keys such as `PUT /api/categories/1`. Any other request fails the test. */
export function answerRequests(answers: Answers) {
  vi.spyOn(session, 'accessToken').mockResolvedValue('token')
  vi.spyOn(session, 'renew').mockResolvedValue('token')
  vi.stubGlobal('fetch', async (request: Request) => {
    const key = `${request.method} ${new URL(request.url).pathname}`
    const answer = await answers[key]?.(request)
    if (!answer) throw new Error(`nobody answers ${key}`)
    return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), { status: answer.status ?? 200 })
  })
  vi.stubGlobal('XMLHttpRequest', UploadOfTest)
}

/** Passes uploads, without the bytes, to the function that answers the other requests. */
class UploadOfTest extends EventTarget {
  readonly upload = new EventTarget()
  readonly setRequestHeader = () => undefined
  readonly getResponseHeader = () => null
  status = 0
  responseText = ''
  #request = { method: '', url: '' }

  open(method: string, url: string) {
    this.#request = { method, url: new URL(url, location.origin).href }
  }

  abort() {
    this.dispatchEvent(new Event('abort'))
  }

  async send() {
    const { method, url } = this.#request
    const answer = await fetch(new Request(url, { method }))
    this.status = answer.status
    this.responseText = await answer.text()
    this.dispatchEvent(new Event('load'))
  }
}

export const listOf = (rows: readonly unknown[]) => ({
  body: { success: true, data: rows, page: { number: 1, size: rows.length, total: rows.length, pages: 1 } },
})
export const refusal = (status: number, code: string, details: Record<string, unknown> = {}) => ({
  status,
  body: { success: false, error: { code, message: code, details } },
})

/** Signs in a member with these permissions. */
export function signIn(scopes: SignedIn['scopes'], part: Partial<SignedIn> = {}) {
  const signedIn: SignedIn = {
    id: 'me',
    username: 'me',
    fullName: 'Me',
    roleNames: [],
    branchId: null,
    scopes,
    maxDiscountPercent: 0,
    branches: [],
    organization: {
      id: 'o',
      slug: 'o',
      name: 'O',
      currency: 'UZS',
      timeZone: 'Asia/Tashkent',
      calendar: 'gregorian',
      weekStart: 1,
      smallestSellableLength: 1,
      modules: ['shop', 'desk'],
    },
    ...part,
  }
  vi.spyOn(session, 'signedIn', 'get').mockReturnValue(signedIn)
}

/** Renders a component inside a query client and a router at the address `/`. */
export async function renderPart(part: React.ReactNode) {
  const root = createRootRoute()
  const page = createRoute({ getParentRoute: () => root, path: '/', component: () => <Suspense>{part}</Suspense> })
  const router = createRouter({ routeTree: root.addChildren([page]), history: createMemoryHistory({ initialEntries: ['/'] }) })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  await router.load()
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  )
  return { router }
}
