import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { answerRequests, refusal, renderPart, signIn } from '@/testing'
import { ImportPage } from './import-page'

const BRANCHES = [{ id: 'b1', name: 'Chilonzor', is_active: true }, { id: 'b2', name: 'Sergeli', is_active: true }]
const result = (part: object = {}) => ({
  body: {
    success: true,
    data: {
      dry_run: true,
      products_created: 2,
      collections_created: ['Lara'],
      opening_pieces: 3,
      opening_meters: 0,
      read_as: { sheet: null, encoding: 'utf_8', separator: ';' },
      doubtful_numbers: [],
      first_rows: [],
      ...part,
    },
  },
})
const doubtful = { row: 2, column: 'F', field: 'sell_price', written: '125.000', understood: 125_000, otherwise: 125 }
const badRow = (row: number, value: string) => ({ row, column: 'C', field: 'type', value, code: 'VALIDATION_ERROR', message: 'is not a choice' })

beforeEach(() => {
  localStorage.clear()
  signIn({ 'products.import': [], 'products.create': [], 'stock.receive': [] }, { branchId: 'b2', branches: BRANCHES as never })
})

type Answer = ReturnType<typeof refusal> | ReturnType<typeof result> | 'lost'

/** A server that answers imports in this order, and notes how they were asked. */
function server(...answers: Answer[]) {
  const asked: { query: string; key: string | null }[] = []
  answerRequests({
    'POST /api/products/bulk-import': (request) => {
      asked.push({ query: new URL(request.url).search, key: request.headers.get('Idempotency-Key') })
      const answer = answers[asked.length - 1]
      if (answer === undefined || answer === 'lost') throw new TypeError('The connection was lost.')
      return answer
    },
  })
  return asked
}

const choose = async (name = 'goods.csv') => {
  const [input] = await screen.findAllByLabelText('File with products', { selector: 'input' })
  await userEvent.upload(input as HTMLInputElement, new File(['name'], name, { type: 'text/csv' }))
}

test('shows the errors of a file, then what is understood of the corrected one, and imports it once for two taps', async () => {
  const asked = server(refusal(422, 'VALIDATION_ERROR', { rows: [badRow(3, 'box'), badRow(7, '')] }), result(), result({ dry_run: false }))
  await renderPart(<ImportPage />)
  await choose()
  await waitFor(() => expect(screen.getByRole('heading', { name: '2 errors in the file' })).toHaveFocus())
  const line = screen.getByRole('cell', { name: 'box' }).closest('tr') as HTMLElement
  expect(within(line).getByRole('cell', { name: '3' })).toBeInTheDocument()
  expect(within(line).getByRole('cell', { name: 'C · Unit' })).toBeInTheDocument()
  expect(within(line).getByRole('cell', { name: 'Is not a choice' })).toBeInTheDocument()

  await choose('corrected.csv')
  expect(await screen.findByRole('heading', { name: '2 products can be imported' })).toBeInTheDocument()
  expect(screen.getByText('corrected.csv')).toBeInTheDocument()
  await userEvent.dblClick(screen.getByRole('button', { name: 'Import 2 products' }))
  expect(await screen.findByRole('heading', { name: '2 products created' })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Show the new products' })).toHaveAttribute('href', '/products?sort=newest')

  expect(asked.map(({ query }) => query)).toEqual(['?branch_id=b2&dry_run=true', '?branch_id=b2&dry_run=true', '?branch_id=b2&dry_run=false'])
  expect(asked.map(({ key }) => key !== null)).toEqual([false, false, true])
})

test('asks what a doubtful number means before anything can be imported', async () => {
  const asked = server(result({ doubtful_numbers: [doubtful] }), result())
  await renderPart(<ImportPage />)
  await choose()
  await screen.findByRole('heading', { name: '1 number can be read in two ways' })
  expect(screen.queryByRole('button', { name: /^Import/ })).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: /A comma.*125,000/ }))
  expect(await screen.findByRole('button', { name: 'Import 2 products' })).toBeInTheDocument()
  expect(asked[1]?.query).toBe('?decimal_mark=comma&branch_id=b2&dry_run=true')
})

test('asks for the encoding if the server cannot tell it', async () => {
  const asked = server(refusal(422, 'VALIDATION_ERROR', { fields: { encoding: 'which?' }, encodings: ['windows_1251', 'windows_1256'] }), result())
  await renderPart(<ImportPage />)
  await choose()
  await userEvent.click(await screen.findByRole('button', { name: 'Cyrillic (Windows-1251)' }))
  expect(await screen.findByRole('button', { name: 'Import 2 products' })).toBeInTheDocument()
  expect(asked[1]?.query).toBe('?encoding=windows_1251&branch_id=b2&dry_run=true')
})

test('repeats an import whose answer was lost under its key', async () => {
  const asked = server(result(), 'lost', result({ dry_run: false }))
  await renderPart(<ImportPage />)
  await choose()
  await userEvent.click(await screen.findByRole('button', { name: 'Import 2 products' }))
  await screen.findByText(/unknown whether the products were imported/)
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('heading', { name: '2 products created' })).toBeInTheDocument()
  expect(asked[1]?.key).toBeTruthy()
  expect(asked[2]?.key).toBe(asked[1]?.key)
})

test('asks before it imports a file when it is unknown what became of another', async () => {
  const asked = server(result(), 'lost', result(), refusal(422, 'IDEMPOTENCY_KEY_REUSED'), result({ dry_run: false }))
  await renderPart(<ImportPage />)
  await choose()
  await userEvent.click(await screen.findByRole('button', { name: 'Import 2 products' }))
  await screen.findByText(/unknown whether the products were imported/)
  await choose('other.csv')
  await userEvent.click(await screen.findByRole('button', { name: 'Import 2 products' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Import this file too' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Import 2 products' }))
  expect(await screen.findByRole('heading', { name: '2 products created' })).toBeInTheDocument()
  expect(asked[3]?.key).toBe(asked[1]?.key)
  expect(asked[4]?.key).not.toBe(asked[1]?.key)
})
