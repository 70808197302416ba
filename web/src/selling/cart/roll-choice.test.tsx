import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18n from 'i18next'
import { beforeAll, expect, test, vi } from 'vitest'
import { chooseLanguage } from '@/lib/text/language'
import { Calculator } from './calculator'
import { RollChoice } from './roll-choice'
import type { Roll } from '../shelf/rolls'

const roll = (code: string, remaining: number, more: Partial<Roll> = {}) =>
  ({ id: code, code, remaining_length: remaining, is_remnant: false, ...more }) as Roll
const rolls = [
  roll('R1', 7.2, { is_remnant: true, price_per_meter: 50_000, dye_lot: 'L9' }),
  roll('R2', 6.5),
  roll('R3', 8),
  roll('R4', 9),
  roll('R5', 30),
]

beforeAll(async () => {
  await i18n.loadNamespaces('sell')
  await chooseLanguage('en')
})

test('the best roll stands first, remnants are marked with their price, and others can be chosen', async () => {
  const chosen = vi.fn()
  render(<RollChoice rolls={rolls} chosen="R1" length={6.5} productPrice={95_000} perSquareMetre={null} onChoose={chosen} />)
  const [best, exact] = screen.getAllByRole('radio') as [HTMLElement, HTMLElement]
  expect(best).toBeChecked()
  for (const text of ['Fits best', 'Remnant', /50,000/, /lot .*L9/, /leaves 0.7 m/]) expect(within(best).getByText(text)).toBeInTheDocument()
  expect(within(exact).getByText('used up')).toBeInTheDocument()
  await userEvent.click(exact)
  expect(chosen).toHaveBeenCalledWith(rolls[1])
  expect(screen.getAllByRole('radio')).toHaveLength(4)
  await userEvent.click(screen.getByRole('button', { name: '1 more roll' }))
  expect(screen.getAllByRole('radio')).toHaveLength(5)
})

test('the calculator reckons metres from a room, also in Persian digits', async () => {
  const taken = vi.fn()
  render(<Calculator rollWidth={4} quantity={null} onTake={taken} />)
  await userEvent.click(screen.getByRole('button', { name: 'From width × length' }))
  await userEvent.type(screen.getByLabelText('Width of the room or piece'), '۳')
  await userEvent.type(screen.getByLabelText('Its length'), '4,5')
  const [best, other] = within(screen.getByRole('region')).getAllByRole('button') as [HTMLElement, HTMLElement]
  expect(best).toHaveTextContent('One piece of 4.5 m')
  expect(best).toHaveTextContent('13.5 m² · waste 4.5 m² (25%)')
  expect(other).toHaveTextContent('2 strips of 3 m')
  await userEvent.click(best)
  expect(taken).toHaveBeenCalledWith(4.5)
})
