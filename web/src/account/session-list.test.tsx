import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18n from 'i18next'
import { beforeAll, expect, test, vi } from 'vitest'
import { SessionList } from './session-list'

beforeAll(() => i18n.changeLanguage('en'))

const session = (id: string, program: string, is_current = false) => ({
  id,
  program,
  address: '10.0.0.7',
  created_at: '2026-11-25T10:00:00Z',
  last_seen_at: '2026-11-25T10:00:00Z',
  expires_at: '2026-12-02T10:00:00Z',
  is_current,
})
const here = session('here', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36', true)
const there = session('there', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/18.6 Mobile/15E148 Safari/604.1')

test('names the devices, and ends any but the present one', async () => {
  const onEnd = vi.fn()
  render(<SessionList sessions={[here, there]} onEnd={onEnd} />)
  expect(screen.getByText('Chrome on Windows')).toHaveTextContent('This device')
  await userEvent.click(screen.getByRole('button', { name: 'Sign out Safari on iPhone' }))
  expect(onEnd).toHaveBeenCalledExactlyOnceWith('there')
  expect(screen.getAllByRole('button')).toHaveLength(1)
})

test('only shows them where they are somebody else’s', () => {
  render(<SessionList sessions={[there]} />)
  expect(screen.queryByRole('button')).toBeNull()
})
