import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '@/lib/text/language'
import { session } from '@/session/session'
import { chooseTill, tillOf } from './till'
import { TillChoice } from './till-choice'

const get = vi.hoisted(() => vi.fn())
vi.mock('@/api/client', async (original) => ({ ...(await original<typeof import('@/api/client')>()), api: { GET: get } }))

let tills: { id: string; name: string }[]
let openShift: object | null

beforeAll(() => chooseLanguage('en'))

beforeEach(() => {
  chooseTill('b', null)
  tills = [
    { id: 'front', name: 'Front' },
    { id: 'back', name: 'Back' },
  ]
  openShift = {}
  vi.spyOn(session, 'signedIn', 'get').mockReturnValue({ scopes: { 'shifts.work': ['b'] } } as never)
  get.mockImplementation((path: string) =>
    Promise.resolve({ data: path === '/api/tills' ? { data: tills, meta: { pagination: {} } } : { data: { shift: openShift } } }),
  )
})

const show = (refused?: string) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TillChoice branchId="b" refused={refused} />
    </QueryClientProvider>,
  )

test('a device keeps its till for each branch, and can change it', async () => {
  show()
  await userEvent.click(await screen.findByLabelText('Till'))
  await userEvent.click(await screen.findByRole('option', { name: 'Back' }))
  expect(tillOf('b')).toEqual({ till_id: 'back' })
  expect(tillOf('other')).toEqual({})
})

test('a branch with one till asks nothing', async () => {
  tills = tills.slice(0, 1)
  show()
  await waitFor(() => expect(get).toHaveBeenCalled())
  expect(screen.queryByText('Till')).not.toBeInTheDocument()
})

test('a till that is no longer used is forgotten', async () => {
  chooseTill('b', 'gone')
  show()
  await waitFor(() => expect(tillOf('b')).toEqual({}))
})

test('says that several shifts could be meant, or that the chosen till has none', async () => {
  openShift = null
  const { unmount } = show('is required: several shifts or tills could be meant')
  expect(await screen.findByRole('alert')).toHaveTextContent('Several shifts are open, and none of them is yours.')
  unmount()
  chooseTill('b', 'front')
  show()
  expect(await screen.findByText('No shift is open at this till.')).toBeInTheDocument()
})
