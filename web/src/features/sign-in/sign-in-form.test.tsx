import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18n from 'i18next'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '@/api/errors'
import { session, type Account } from '@/session/session'
import { SignInForm } from './sign-in-form'

const navigate = vi.hoisted(() => vi.fn())
vi.mock('@tanstack/react-router', () => ({ getRouteApi: () => ({ useSearch: () => ({}) }), useNavigate: () => navigate, useRouter: () => ({}) }))

beforeAll(() => i18n.changeLanguage('en').then(() => i18n.loadNamespaces('sign-in')))
beforeEach(() => localStorage.clear())

const submit = () => screen.getByRole('button', { name: 'Sign in' })

async function tryAs(username: string) {
  await userEvent.type(screen.getByLabelText('Username'), username)
  await userEvent.type(screen.getByLabelText('Password'), 'wrong')
  await userEvent.click(submit())
}

test('a locked account counts down, and another may sign in meanwhile', async () => {
  const locked = new ApiError(423, { code: 'ACCOUNT_LOCKED', details: { retry_after_seconds: 600 } })
  vi.spyOn(session, 'signIn').mockRejectedValue(locked)
  render(<SignInForm account={undefined} />)
  await tryAs('dilnoza')
  expect(screen.getByRole('timer')).toHaveTextContent(/^(10:00|09:59)$/)
  expect(screen.getByRole('alert')).toHaveTextContent('The account is locked')
  expect(submit()).toBeDisabled()
  await userEvent.type(screen.getByLabelText('Username'), '2')
  expect(screen.queryByRole('timer')).toBeNull()
  expect(submit()).toBeEnabled()
})

test('a wrong password may be tried again at once, and stays selected to be typed over', async () => {
  vi.spyOn(session, 'signIn').mockRejectedValue(new ApiError(401, { code: 'INVALID_CREDENTIALS' }))
  render(<SignInForm account={undefined} />)
  await tryAs('dilnoza')
  expect(screen.getByRole('alert')).toHaveTextContent('The username or the password is wrong.')
  expect(submit()).toBeEnabled()
  expect(screen.getByLabelText('Password')).toHaveFocus()
})

test('the organisation of the last time is shown, not asked for again', async () => {
  localStorage.setItem('smartbiz.organization', 'gilam')
  const signIn = vi.spyOn(session, 'signIn').mockResolvedValue({} as never)
  render(<SignInForm account={undefined} />)
  expect(screen.queryByLabelText('Organisation')).toBeNull()
  await tryAs('dilnoza')
  expect(signIn).toHaveBeenCalledWith({ organization: 'gilam', username: 'dilnoza', password: 'wrong' })
  expect(navigate).toHaveBeenCalledWith({ to: '/', replace: true })
})

test('an account of the device is asked for its password alone', async () => {
  const account = { id: 'm', username: 'dilnoza', organization: { slug: 'gilam', name: 'Gilam' } } as Account
  const signIn = vi.spyOn(session, 'signIn').mockResolvedValue({} as never)
  render(<SignInForm account={account} />)
  expect(screen.queryByLabelText('Username')).toBeNull()
  await userEvent.type(screen.getByLabelText('Password'), 'loom{Enter}')
  expect(signIn).toHaveBeenCalledWith({ organization: 'gilam', username: 'dilnoza', password: 'loom' })
})
