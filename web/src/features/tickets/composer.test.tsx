import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { answerRequests, listOf, refusal, renderPart, signIn } from '@/testing'
import { Composer } from './composer'
import { sampleTicket } from './sample'

beforeEach(() => localStorage.clear())

const written = { status: 201, body: { success: true, data: { id: 'k1', version: 1 } } }

function show(answer: (body: Record<string, unknown>) => typeof written) {
  signIn({ 'tickets.work': [], 'tickets.view': [] })
  const sent: Record<string, unknown>[] = []
  answerRequests({
    'GET /api/canned-replies': () => listOf([]),
    'POST /api/tickets/t1/comments': async (request) => {
      const body = (await request.json()) as Record<string, unknown>
      sent.push(body)
      return answer(body)
    },
  })
  return { sent, rendered: renderPart(<Composer ticket={sampleTicket()} quoted={null} onQuoted={vi.fn()} people={[{ id: 'reza', name: 'Reza Ahmadi' }]} />) }
}

test('an internal note is labelled, sent by Ctrl+Enter, and names whom it mentions', async () => {
  const { sent, rendered } = show(() => written)
  await rendered
  await userEvent.click(await screen.findByRole('button', { name: 'Internal note' }))
  const field = screen.getByRole('textbox', { name: 'Internal note' })
  await userEvent.type(field, 'Ask ')
  await userEvent.click(screen.getByRole('button', { name: 'Mention somebody' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Reza Ahmadi' }))
  await waitFor(() => expect(field).toHaveValue('Ask @Reza Ahmadi '))
  await userEvent.type(field, 'first{Control>}{Enter}{/Control}')
  await waitFor(() => expect(field).toHaveValue(''))
  expect(sent).toEqual([{ comment: 'Ask @Reza Ahmadi first', is_internal: true, mentions: ['reza'], seen_version: 3 }])
})

test('an answer to what has changed meanwhile is kept, and sent only when asked again', async () => {
  const { sent, rendered } = show((body) => (body.seen_version === 3 && sent.length === 1 ? (refusal(409, 'STALE_VERSION') as never) : written))
  await rendered
  const field = await screen.findByRole('textbox', { name: 'Public answer' })
  await userEvent.type(field, 'We come at noon')
  await userEvent.click(screen.getByRole('button', { name: 'Answer' }))
  expect(await screen.findByText('Something came meanwhile')).toBeInTheDocument()
  expect(field).toHaveValue('We come at noon')
  await userEvent.click(screen.getByRole('button', { name: 'Send it as it is' }))
  await waitFor(() => expect(field).toHaveValue(''))
  expect(sent).toHaveLength(2)
})

test('what was typed is there again after leaving', async () => {
  const first = show(() => written)
  await first.rendered
  await userEvent.type(await screen.findByRole('textbox', { name: 'Public answer' }), 'Half an answer')
  const stored = Object.entries(localStorage).find(([key]) => key.endsWith('ticket.t1.reply'))
  expect(stored?.[1]).toBe('Half an answer')
})
