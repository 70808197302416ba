import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { answerRequests, listOf, refusal, renderPart, signIn } from '@/testing'
import { SizeEditor } from './size-editor'

test('several sizes are made one by one; what is refused stays in the field with what follows', async () => {
  signIn({ 'catalog.manage': [] })
  const sent: unknown[] = []
  answerRequests({
    'GET /api/sizes': () => listOf([]),
    'GET /api/collections': () => listOf([]),
    'POST /api/sizes': async (request) => {
      const { size } = (await request.json()) as { size: string }
      sent.push(size)
      return size === '2.5×4' ? refusal(409, 'ALREADY_EXISTS') : { status: 201, body: { success: true, data: { id: size, size, version: 1 } } }
    },
  })
  const onClose = vi.fn()
  await renderPart(<SizeEditor id={undefined} open onClose={onClose} />)
  const field = await screen.findByRole('textbox', { name: /Sizes/ })
  await userEvent.type(field, '۲x۳; 2,5*4; 3x5')
  await userEvent.click(screen.getByRole('button', { name: 'Create' }))
  expect(await screen.findByText('2,5*4 already exists')).toBeInTheDocument()
  expect(field).toHaveValue('2,5*4; 3x5')
  expect(onClose).not.toHaveBeenCalled()

  await userEvent.clear(field)
  await userEvent.type(field, '3x5')
  await userEvent.click(screen.getByRole('button', { name: 'Create' }))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(sent).toEqual(['2×3', '2.5×4', '3×5'])
})
