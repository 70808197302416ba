import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { answerRequests, listOf, refusal, renderPart, signIn } from '@/testing'
import { CategoryEditor } from './category-editor'
import type { Category } from './queries'

const carpets: Category = { id: 'c', name: 'Carpets', names: { uz: 'Gilamlar', en: 'Carpets' }, parent_id: null, position: 0, version: 3 }
const answers = {
  'GET /api/categories': () => listOf([carpets]),
  'GET /api/organization': () => ({ body: { success: true, data: { language: 'uz' } } }),
}

beforeEach(() => signIn({ 'catalog.manage': [] }))

test('a stale edit keeps what was typed, shows what the other changed, and can be saved over it', async () => {
  const sent: Record<string, unknown>[] = []
  answerRequests({
    ...answers,
    'PUT /api/categories/c': async (request) => {
      const body = (await request.json()) as Record<string, unknown>
      sent.push(body)
      if (body.version === 4) return { body: { success: true, data: { ...carpets, version: 5 } } }
      return refusal(409, 'STALE_VERSION', { current: { id: 'c', name: 'Gilamlar', names: { uz: 'Gilamlar', en: 'Rugs' }, position: 0, version: 4 } })
    },
  })
  const onClose = vi.fn()
  await renderPart(<CategoryEditor id="c" open onClose={onClose} />)
  const english = await screen.findByLabelText('English')
  await userEvent.clear(english)
  await userEvent.type(english, 'Fine carpets')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))

  const notice = await screen.findByRole('alert')
  const row = within(notice).getByRole('row', { name: /English/ })
  expect(row).toHaveTextContent('Rugs')
  expect(row).toHaveTextContent('Fine carpets')
  expect(within(notice).queryByRole('row', { name: /zbekcha/ })).toBeNull()
  expect(english).toHaveValue('Fine carpets')
  expect(onClose).not.toHaveBeenCalled()

  await userEvent.click(within(notice).getByRole('button', { name: 'Overwrite with mine' }))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(sent.map(({ version }) => version)).toEqual([3, 4])
  expect(sent[1]).toMatchObject({ name: 'Gilamlar', names: { uz: 'Gilamlar', en: 'Fine carpets' }, parent_id: null })
})

test('one name is enough, none is not, and a taken one is told beside it', async () => {
  answerRequests({ ...answers, 'POST /api/categories': () => refusal(409, 'ALREADY_EXISTS', { fields: { name: 'is taken already' } }) })
  await renderPart(<CategoryEditor id={undefined} open onClose={vi.fn()} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }))
  expect(await screen.findByText('Enter a name in at least one language')).toBeInTheDocument()
  await userEvent.type(screen.getByLabelText('English'), 'Carpets')
  await userEvent.click(screen.getByRole('button', { name: 'Create' }))
  expect(await screen.findByText('is taken already')).toBeInTheDocument()
  expect(screen.getByLabelText('English')).toHaveValue('Carpets')
})
