import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { answerRequests, listOf, renderPart, signIn } from '@/testing'
import type { Article } from './cart'
import { LengthSheet } from './length-sheet'

const runner: Article = {
  productId: 'p',
  variantId: 'v',
  name: 'Metraj Lara',
  size: null,
  type: 'meter',
  listPrice: 95_000,
  stock: 40,
  metrePrice: 95_000,
  collectionId: null,
  categoryId: null,
}
const roll = (code: string, remaining: number) => ({
  id: code, code, branch_id: 'b', variant_id: 'v', first_length: 40, remaining_length: remaining, sold_length: 40 - remaining, moved_length: 0,
  waste_length: 0, written_off_length: 0, width: 0.8, dye_lot: 'L136', price_per_meter: null, is_remnant: false, version: 1,
})

async function open(rolls: ReturnType<typeof roll>[]) {
  signIn({ 'sales.create': [] })
  answerRequests({
    'GET /api/products/p/rolls': (request) => {
      const length = Number(new URL(request.url).searchParams.get('length') ?? 0)
      return listOf(rolls.filter((one) => one.remaining_length >= length))
    },
  })
  await renderPart(<LengthSheet article={runner} shelf={{ organizationId: 'o', branchId: 'b' }} promotions={[]} dyeLots={[]} onAdd={vi.fn()} onClose={vi.fn()} />)
}

test('the only roll stands chosen before a length is said', async () => {
  await open([roll('CHL-R-0010', 33)])
  expect(await screen.findByRole('radio', { name: /CHL-R-0010/, checked: true })).toBeInTheDocument()
  await userEvent.type(screen.getByLabelText('Length'), '50')
  expect(await screen.findByText('No roll is long enough for this.')).toBeInTheDocument()
})

test('of several rolls none is chosen before a length says which fits best', async () => {
  await open([roll('CHL-R-0010', 1.4), roll('CHL-R-0012', 33)])
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  await userEvent.type(screen.getByLabelText('Length'), '3')
  expect(await screen.findByRole('radio', { name: /CHL-R-0012/, checked: true })).toBeInTheDocument()
})
