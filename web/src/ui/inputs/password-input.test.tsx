import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18n from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { PasswordInput } from './password-input'

beforeAll(() => i18n.changeLanguage('en'))

test('a password is hidden until it is asked for', async () => {
  render(<PasswordInput autoComplete="current-password" aria-label="Secret" />)
  await userEvent.type(screen.getByLabelText('Secret'), 'loom')
  expect(screen.getByLabelText('Secret')).toHaveAttribute('type', 'password')
  await userEvent.click(screen.getByRole('button', { name: 'Show the password' }))
  expect(screen.getByLabelText('Secret')).toHaveAttribute('type', 'text')
  expect(screen.getByLabelText('Secret')).toHaveValue('loom')
  await userEvent.click(screen.getByRole('button', { name: 'Hide the password' }))
  expect(screen.getByLabelText('Secret')).toHaveAttribute('type', 'password')
})

test('Caps Lock is told while the field is in use', async () => {
  render(<PasswordInput autoComplete="current-password" aria-label="Secret" />)
  await userEvent.click(screen.getByLabelText('Secret'))
  await userEvent.keyboard('{CapsLock}a')
  expect(screen.getByRole('status')).toHaveTextContent('Caps Lock is on')
  await userEvent.tab()
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})
