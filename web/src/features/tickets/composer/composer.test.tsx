import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { answerRequests, listOf, refusal, renderPart, signIn } from '@/testing'
import { sampleComment, sampleTicket } from '../queries/sample'
import { Composer } from './composer'

beforeEach(() => localStorage.clear())

const written = { status: 201, body: { success: true, data: sampleComment() } }

function show(answer: (body: Record<string, unknown>) => typeof written, others: Parameters<typeof answerRequests>[0] = {}) {
  signIn({ 'tickets.work': [], 'tickets.view': [] })
  const sent: Record<string, unknown>[] = []
  answerRequests({
    'GET /api/canned-replies': () => listOf([]),
    ...others,
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
  const field = await screen.findByRole('textbox', { name: 'Public reply' })
  await userEvent.type(field, 'We come at noon')
  await userEvent.click(screen.getByRole('button', { name: 'Reply' }))
  expect(await screen.findByText('The ticket has changed in the meantime')).toBeInTheDocument()
  expect(field).toHaveValue('We come at noon')
  await userEvent.click(screen.getByRole('button', { name: 'Send it anyway' }))
  await waitFor(() => expect(field).toHaveValue(''))
  expect(sent).toHaveLength(2)
})

test('what was typed is there again after leaving', async () => {
  const first = show(() => written)
  await first.rendered
  await userEvent.type(await screen.findByRole('textbox', { name: 'Public reply' }), 'Half an answer')
  const stored = Object.entries(localStorage).find(([key]) => key.endsWith('ticket.t1.reply'))
  expect(stored?.[1]).toBe('Half an answer')
})

test('names are offered while an @ is being written, and taken by a key', async () => {
  const { sent, rendered } = show(() => written)
  await rendered
  const field = await screen.findByRole('textbox', { name: 'Public reply' })
  await userEvent.type(field, 'Ask @rez')
  expect(await screen.findByRole('option', { name: 'Reza Ahmadi' })).toHaveAttribute('aria-selected', 'true')
  await userEvent.type(field, '{Enter}')
  await waitFor(() => expect(field).toHaveValue('Ask @Reza Ahmadi '))
  expect(screen.queryByRole('listbox')).toBeNull()
  await userEvent.type(field, 'or mail a@rez{Control>}{Enter}{/Control}')
  await waitFor(() => expect(sent).toMatchObject([{ comment: 'Ask @Reza Ahmadi or mail a@rez', mentions: ['reza'] }]))
})

const photo = new File(['picture'], 'projector.png', { type: 'image/png' })
const uploaded = {
  id: 'f1',
  filename: 'projector.png',
  file_type: 'image/png',
  file_size: 7,
  created_at: '2026-11-25T08:00:00Z',
  url: '/f1',
  thumbnail_url: '/f1-small',
}

test('a file goes with the answer once it is uploaded, and outlives a reload until then', async () => {
  const { sent, rendered } = show(() => written, { 'POST /api/files/upload': () => ({ status: 201, ...listOf([uploaded]) }) })
  await rendered
  await userEvent.upload(await screen.findByLabelText('Attach files', { selector: 'input' }), photo)
  expect(await screen.findByRole('button', { name: 'Remove projector.png' })).toBeInTheDocument()
  await waitFor(() => expect(localStorage.getItem('smartbiz.draft.me.ticket.t1.files')).toContain('"f1"'))
  await userEvent.type(screen.getByRole('textbox', { name: 'Public reply' }), 'It is dark')
  await userEvent.click(screen.getByRole('button', { name: 'Reply' }))
  await waitFor(() => expect(sent).toEqual([{ comment: 'It is dark', is_internal: false, mentions: [], seen_version: 3, attachments: ['f1'] }]))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove projector.png' })).toBeNull())
  expect(localStorage.getItem('smartbiz.draft.me.ticket.t1.files')).toBeNull()
})

test('a photo goes without words, but nothing at all does not', async () => {
  const { sent, rendered } = show(() => written, { 'POST /api/files/upload': () => ({ status: 201, ...listOf([uploaded]) }) })
  await rendered
  expect(await screen.findByRole('button', { name: 'Reply' })).toBeDisabled()
  await userEvent.upload(screen.getByLabelText('Attach files', { selector: 'input' }), photo)
  await waitFor(() => expect(screen.getByRole('button', { name: 'Reply' })).toBeEnabled())
  await userEvent.click(screen.getByRole('button', { name: 'Reply' }))
  await waitFor(() => expect(sent).toEqual([{ comment: '', is_internal: false, mentions: [], seen_version: 3, attachments: ['f1'] }]))
})

test('a file that is refused says why, and holds the answer back until it is tried again or removed', async () => {
  let tries = 0
  const { sent, rendered } = show(() => written, {
    'POST /api/files/upload': () =>
      ++tries === 1 ? refusal(422, 'VALIDATION_ERROR', { fields: { file: 'is infected by a virus' } }) : { status: 201, ...listOf([uploaded]) },
  })
  await rendered
  await userEvent.upload(await screen.findByLabelText('Attach files', { selector: 'input' }), photo)
  expect(await screen.findByRole('alert')).toHaveTextContent('is infected by a virus')
  const field = screen.getByRole('textbox', { name: 'Public reply' })
  await userEvent.type(field, 'Look{Control>}{Enter}{/Control}')
  expect(screen.getByRole('button', { name: 'Reply' })).toBeDisabled()
  expect(sent).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Upload projector.png again' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Reply' })).toBeEnabled())
  await userEvent.click(screen.getByRole('button', { name: 'Reply' }))
  await waitFor(() => expect(sent).toMatchObject([{ comment: 'Look', attachments: ['f1'] }]))
})

test('what the server will not attach any more is named, and the words are kept', async () => {
  const { sent, rendered } = show(
    () => (sent.length === 1 ? (refusal(422, 'VALIDATION_ERROR', { fields: { 'attachments[0]': 'is not there any more' } }) as never) : written),
    {
      'POST /api/files/upload': () => ({ status: 201, ...listOf([uploaded]) }),
      'DELETE /api/files/f1': () => ({ status: 204 }),
    },
  )
  await rendered
  await userEvent.upload(await screen.findByLabelText('Attach files', { selector: 'input' }), photo)
  const field = screen.getByRole('textbox', { name: 'Public reply' })
  await userEvent.type(field, 'Look')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Reply' })).toBeEnabled())
  await userEvent.click(screen.getByRole('button', { name: 'Reply' }))
  expect(await screen.findByText('is not there any more')).toBeInTheDocument()
  expect(field).toHaveValue('Look')
  await userEvent.click(screen.getByRole('button', { name: 'Remove projector.png' }))
  await userEvent.click(screen.getByRole('button', { name: 'Reply' }))
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]).not.toHaveProperty('attachments')
})

const open = () => renderPart(<Composer ticket={sampleTicket()} quoted={null} onQuoted={vi.fn()} people={[]} />)
const reply = async () => userEvent.click(await screen.findByRole('button', { name: 'Reply' }))

test('an answer whose confirmation was lost goes out again under its key, also after a reload', async () => {
  signIn({ 'tickets.work': [], 'tickets.view': [] })
  const keys: (string | null)[] = []
  answerRequests({
    'GET /api/canned-replies': () => listOf([]),
    'POST /api/tickets/t1/comments': ({ headers }) => {
      keys.push(headers.get('Idempotency-Key'))
      return keys.length < 3 ? refusal(503, 'UNAVAILABLE') : keys.length < 4 ? refusal(409, 'IDEMPOTENCY_KEY_REUSED') : written
    },
  })
  await open()
  await userEvent.type(await screen.findByRole('textbox', { name: 'Public reply' }), 'At noon')
  await reply()
  await screen.findByText('UNAVAILABLE')
  cleanup()
  await open()
  await reply()
  await screen.findByText('UNAVAILABLE')
  await userEvent.type(screen.getByRole('textbox', { name: 'Public reply' }), ' or so')
  await reply()
  await userEvent.click(await screen.findByRole('button', { name: 'This is a different reply' }))
  await reply()
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Public reply' })).toHaveValue(''))
  expect(keys).toHaveLength(4)
  expect(new Set(keys.slice(0, 3)).size).toBe(1)
  expect(keys[3]).not.toBe(keys[0])
})
