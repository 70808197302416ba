import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider, useNavigate, useSearch } from '@tanstack/react-router'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FilterText } from './filter-text'

function List() {
  const { q } = useSearch({ strict: false }) as { q?: string }
  const navigate = useNavigate()
  return <FilterText label="Search" value={q ?? ''} onChange={(text) => void navigate({ to: '/', search: { q: text || undefined } } as never)} />
}

/** A list with a search at `/`, and a page at `/one` that loads when `letCome` is called. */
async function setUp() {
  let letCome: (() => void) | undefined
  const coming = new Promise<void>((resolve) => (letCome = resolve))
  const root = createRootRoute()
  const list = createRoute({
    getParentRoute: () => root,
    path: '/',
    validateSearch: (search): { q?: string | undefined } => search,
    component: List,
  })
  const one = createRoute({ getParentRoute: () => root, path: '/one', loader: () => coming, component: () => <p>One</p> })
  const router = createRouter({ routeTree: root.addChildren([list, one]), history: createMemoryHistory({ initialEntries: ['/'] }) })
  render(<RouterProvider router={router as never} />)
  const field = await screen.findByRole('textbox', { name: 'Search' })
  return { router, field, letCome: () => letCome?.() }
}

test('writes what was typed into the address, and takes over what the address says', async () => {
  const { router, field } = await setUp()
  fireEvent.change(field, { target: { value: ' vafo ' } })
  await waitFor(() => expect(router.latestLocation.search).toEqual({ q: 'vafo' }))
  expect(field).toHaveValue(' vafo ')
  act(() => router.history.back())
  await waitFor(() => expect(field).toHaveValue(''))
})

test('does not call back who is on the way to another page', async () => {
  const { router, field, letCome } = await setUp()
  fireEvent.change(field, { target: { value: 'vafo' } })
  act(() => void router.navigate({ to: '/one' as never }))
  await waitFor(() => expect(field).toHaveValue(''))
  letCome()
  expect(await screen.findByText('One')).toBeInTheDocument()
  expect(router.latestLocation.pathname).toBe('/one')
})
