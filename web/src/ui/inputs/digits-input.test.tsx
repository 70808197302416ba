import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18n from 'i18next'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { DigitsInput } from './digits-input'

function Opening() {
  const [time, setTime] = useState('08:30')
  return (
    <>
      <DigitsInput aria-label="From" value={time} onChange={setTime} />
      <output>{time}</output>
    </>
  )
}

afterEach(() => act(async () => void (await i18n.changeLanguage('en'))))

test('shows the digits of Persian and gives those of the API', async () => {
  await act(async () => void (await i18n.changeLanguage('fa')))
  render(<Opening />)
  const field = screen.getByRole('textbox', { name: 'From' })
  expect(field).toHaveProperty('value', '۰۸:۳۰')
  await userEvent.clear(field)
  await userEvent.type(field, '۹:۱۵')
  expect(screen.getByRole('status')).toHaveTextContent('9:15')
  await userEvent.tab()
  expect(field).toHaveProperty('value', '۹:۱۵')
})

test('takes every digit as it is typed, where the caret stands', async () => {
  await act(async () => void (await i18n.changeLanguage('fa')))
  render(<Opening />)
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'From' })
  await userEvent.type(field, '1', { initialSelectionStart: 0, initialSelectionEnd: 1 })
  await userEvent.keyboard('5')
  expect(screen.getByRole('status')).toHaveTextContent('158:30')
})
