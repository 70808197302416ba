import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { answerRequests, refusal, renderPart, signIn } from '@/testing'
import type { Category } from '../queries/choices'
import { sampleTicket } from '../queries/sample'
import { useNewTicket } from './use-new-ticket'

const category = { id: 'c1', form: [] } as unknown as Category

function NewTicket() {
  const { send, change, isSending, failure } = useNewTicket([category])
  return (
    <>
      <button type="button" onClick={() => change({ category_id: 'c1', title: 'Projector' })}>Type</button>
      <button type="button" disabled={isSending} onClick={send}>Send</button>
      {failure && <p>Failed</p>}
    </>
  )
}

const send = async () => userEvent.click(await screen.findByRole('button', { name: 'Send' }))

beforeEach(() => localStorage.clear())

test('a ticket whose answer was lost goes out again under its key, also after a reload', async () => {
  signIn({ 'tickets.create': [] })
  const sent: [string | null, unknown][] = []
  answerRequests({
    'POST /api/tickets': async (request) => {
      sent.push([request.headers.get('Idempotency-Key'), await request.json()])
      return sent.length < 3 ? refusal(503, 'UNAVAILABLE') : { status: 201, body: { success: true, data: sampleTicket() } }
    },
  })
  await renderPart(<NewTicket />)
  await userEvent.click(await screen.findByRole('button', { name: 'Type' }))
  await send()
  await screen.findByText('Failed')
  await send()
  await waitFor(() => expect(sent).toHaveLength(2))
  await screen.findByText('Failed')
  cleanup()
  const { router } = await renderPart(<NewTicket />)
  await send()
  await waitFor(() => expect(router.state.location.pathname).toBe('/tickets/t1'))
  expect(sent).toHaveLength(3)
  expect(sent[1]).toEqual(sent[0])
  expect(sent[2]).toEqual(sent[0])
  expect(Object.keys(localStorage).filter((key) => key.includes('ticket.new'))).toEqual([])
})
