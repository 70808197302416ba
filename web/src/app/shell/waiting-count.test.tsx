import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '@/lib/text/language'
import { session } from '@/session/session'
import { WaitingCount } from './waiting-count'

const get = vi.hoisted(() => vi.fn())
vi.mock('@/api/client', async (original) => ({ ...(await original<typeof import('@/api/client')>()), api: { GET: get } }))

beforeAll(() => chooseLanguage('en'))

beforeEach(() => {
  get.mockReset()
  get.mockImplementation((path: string) => Promise.resolve({ data: { data: path === '/api/returns' ? [{}, {}] : [{}], meta: { pagination: {} } } }))
})

function show(scopes: Record<string, string[]>) {
  vi.spyOn(session, 'signedIn', 'get').mockReturnValue({ scopes, organization: { modules: ['shop'] } } as never)
  render(
    <QueryClientProvider client={new QueryClient()}>
      <WaitingCount of={['approvals', 'returns']} />
    </QueryClientProvider>,
  )
}

test('counts what waits for a decision of this member', async () => {
  show({ 'discounts.approve': [], 'returns.approve': ['b'] })
  expect(await screen.findByLabelText('3 waiting')).toHaveTextContent('3')
  const returns = get.mock.calls.find(([path]) => path === '/api/returns')
  expect(returns?.[1].params.query).toMatchObject({ status: ['pending'], branch_id: ['b'] })
})

test('asks for nothing that the member may not decide', async () => {
  show({ 'returns.approve': [] })
  expect(await screen.findByLabelText('2 waiting')).toBeInTheDocument()
  await waitFor(() => expect(get.mock.calls.map(([path]) => path)).toEqual(['/api/returns']))
})
