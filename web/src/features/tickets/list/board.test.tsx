import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { answerRequests, listOf, refusal, renderPart, signIn } from '@/testing'
import { sampleTicket } from '../queries/sample'
import { Board } from './board'
import { ListContext } from './list-state'

function show(patch: (body: Record<string, unknown>) => { status?: number; body?: unknown }) {
  signIn({ 'tickets.work': [], 'tickets.view': [] })
  const sent: Record<string, unknown>[] = []
  answerRequests({
    'GET /api/tickets': (request) => listOf(new URL(request.url).searchParams.get('status') === 'pending' ? [sampleTicket()] : []),
    'GET /api/tickets/counts': () => listOf([{ status: 'pending', count: 1, capped: false }]),
    'PATCH /api/tickets/t1/status': async (request) => {
      const body = (await request.json()) as Record<string, unknown>
      sent.push(body)
      return patch(body)
    },
  })
  const state = { who: 'queue' as const, search: {}, change: vi.fn(), replace: vi.fn() }
  return { sent, rendered: renderPart(<ListContext value={state}><Board /></ListContext>) }
}

test('a card offers the steps of its ticket’s life alone', async () => {
  await show(() => ({})).rendered
  await userEvent.click(await screen.findByRole('button', { name: 'Move T-20261125-0001' }))
  expect((await screen.findAllByRole('menuitem')).map((item) => item.textContent)).toEqual(['Take itIn progress', 'ResolveResolved', 'DeclineClosed'])
})

test('a ticket is refused only with a reason', async () => {
  const { sent, rendered } = show(({ comment }) => ({
    body: { success: true, data: sampleTicket({ status: 'closed', version: 4, description: String(comment) }) },
  }))
  await rendered
  await userEvent.click(await screen.findByRole('button', { name: 'Move T-20261125-0001' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: /Decline/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'Decline' }))
  expect(await screen.findByText('This is required')).toBeInTheDocument()
  expect(sent).toEqual([])
  await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), 'Not ours')
  await userEvent.click(screen.getByRole('button', { name: 'Decline' }))
  await waitFor(() => expect(sent).toEqual([{ status: 'closed', version: 3, comment: 'Not ours' }]))
})

test('a refused step is taken back', async () => {
  const { rendered } = show(() => refusal(409, 'INVALID_TRANSITION'))
  await rendered
  const pending = await screen.findByRole('region', { name: 'Pending' })
  await userEvent.click(await screen.findByRole('button', { name: 'Move T-20261125-0001' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: /Take it/ }))
  await waitFor(() => expect(pending).toHaveTextContent('Projector shows no picture'))
})
