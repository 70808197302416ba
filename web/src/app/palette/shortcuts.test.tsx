import { fireEvent, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { showPalette, takeTypedAhead, usePaletteState } from './palette-state'
import { useShortcuts } from './shortcuts'

const navigate = vi.fn()
const router = { navigate }
vi.mock('@tanstack/react-router', async (original) => ({ ...(await original<object>()), useRouter: () => router }))
const member = vi.hoisted(() => ({ id: 'm1', scopes: { 'sales.view': [] }, organization: { modules: ['shop', 'desk'] } }))
vi.mock('@/session/session', () => ({ session: {}, useSession: () => member }))

function Page() {
  useShortcuts()
  return (
    <>
      <output>{usePaletteState()}</output>
      <input />
    </>
  )
}

afterEach(() => {
  showPalette('closed')
  navigate.mockReset()
})

const state = () => document.querySelector('output')?.textContent

test('opens by Ctrl and Cmd, also from a field and on a Persian keyboard', () => {
  render(<Page />)
  fireEvent.keyDown(document.querySelector('input') as Element, { key: 'ن', code: 'KeyK', ctrlKey: true })
  expect(state()).toBe('search')
  showPalette('closed')
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', metaKey: true })
  expect(state()).toBe('search')
})

test('keeps letters for the field in which they are typed', () => {
  render(<Page />)
  const field = document.querySelector('input') as Element
  for (const key of ['?', '/']) fireEvent.keyDown(field, { key })
  fireEvent.keyDown(field, { key: 'g', code: 'KeyG' })
  fireEvent.keyDown(field, { key: 's', code: 'KeyS' })
  expect(state()).toBe('closed')
  expect(navigate).not.toHaveBeenCalled()
})

test('shows the keys in every layout', () => {
  render(<Page />)
  fireEvent.keyDown(document.body, { key: '؟', code: 'Slash' })
  expect(state()).toBe('keys')
})

test('goes to a page by G and its letter, and only where one may', () => {
  render(<Page />)
  fireEvent.keyDown(document.body, { key: 'g', code: 'KeyG' })
  fireEvent.keyDown(document.body, { key: 's', code: 'KeyS' })
  expect(navigate).toHaveBeenCalledWith({ to: '/sales' })
  navigate.mockReset()
  fireEvent.keyDown(document.body, { key: 's', code: 'KeyS' })
  fireEvent.keyDown(document.body, { key: 'g', code: 'KeyG' })
  fireEvent.keyDown(document.body, { key: 'p', code: 'KeyP' })
  expect(navigate).not.toHaveBeenCalled()
})

test('loses nothing that is typed before the field is there', () => {
  render(<Page />)
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true })
  for (const key of ['l', 'a', 'Shift', '2']) fireEvent.keyDown(document.body, { key })
  expect(takeTypedAhead()).toBe('la2')
  expect(takeTypedAhead()).toBe('')
})
