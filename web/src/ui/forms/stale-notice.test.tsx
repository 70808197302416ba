import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18n from 'i18next'
import { beforeAll, expect, test, vi } from 'vitest'
import { StaleNotice } from './stale-notice'

beforeAll(() => i18n.changeLanguage('en'))

const words = (name: string, phone: string, mail: string) => [
  { label: 'Name', text: name },
  { label: 'Phone', text: phone },
  { label: 'E-mail', text: mail },
]
const theirs = words('Dilnoza', '1', 'd@shop.uz')

test('only what differs stands there, and the person decides', async () => {
  const [onKeep, onTake] = [vi.fn(), vi.fn()]
  render(<StaleNotice theirs={theirs} yours={words('Dilnoza K.', '1', '')} busy={false} onKeep={onKeep} onTake={onTake} />)
  expect(within(screen.getByRole('table')).getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Name', 'E-mail'])
  expect(screen.getByRole('row', { name: /E-mail/ })).toHaveTextContent('d@shop.uz—')
  await userEvent.click(screen.getByRole('button', { name: 'Overwrite with mine' }))
  expect(onKeep).toHaveBeenCalledOnce()
  await userEvent.click(screen.getByRole('button', { name: 'Use the saved version' }))
  expect(onTake).toHaveBeenCalledOnce()
})

test('says so when both hold the same', () => {
  render(<StaleNotice theirs={theirs} yours={theirs} busy={false} onKeep={vi.fn()} onTake={vi.fn()} />)
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getByText('The saved version is now the same as yours.')).toBeInTheDocument()
})
