import { useQuery } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { answerRequests, listOf, renderPart, signIn } from '@/testing'
import { useWriteComment } from './conversation'
import { sampleComment, sampleTicket } from './sample'
import { useStep } from './step'
import { ticketQuery } from './ticket'

function Answer() {
  const { data: ticket } = useQuery(ticketQuery('t1'))
  const comment = useWriteComment('t1')
  const step = useStep()
  if (!ticket) return null
  return (
    <>
      <button type="button" onClick={() => comment.mutate({ comment: 'Done', is_internal: false, key: 'one' })}>Answer</button>
      <button type="button" onClick={() => step.mutate({ ticket, status: 'resolved' })}>Resolve</button>
    </>
  )
}

test('resolving right after an answer goes out against the ticket that the answer made', async () => {
  signIn({ 'tickets.work': [], 'tickets.view': [] })
  let version = 3
  let letAnswer: (() => void) | undefined
  const answered = new Promise<void>((resolve) => (letAnswer = resolve))
  const sent: unknown[] = []
  answerRequests({
    'GET /api/tickets/t1': () => ({ body: { success: true, data: sampleTicket({ version }) } }),
    'GET /api/tickets/t1/comments': () => listOf([]),
    'GET /api/tickets/t1/history': () => listOf([]),
    'POST /api/tickets/t1/comments': async () => {
      await answered
      version = 4
      return { body: { success: true, data: sampleComment({ comment: 'Done' }) } }
    },
    'PATCH /api/tickets/t1/status': async (request) => {
      sent.push(await request.json())
      return { body: { success: true, data: sampleTicket({ version: 5, status: 'resolved' }) } }
    },
  })
  await renderPart(<Answer />)
  await userEvent.click(await screen.findByRole('button', { name: 'Answer' }))
  await userEvent.click(screen.getByRole('button', { name: 'Resolve' }))
  letAnswer?.()
  await waitFor(() => expect(sent).toEqual([{ status: 'resolved', version: 4 }]))
})
