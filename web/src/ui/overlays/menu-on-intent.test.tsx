import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Menu, MenuItem } from './menu'
import { menuOnIntent } from './menu-on-intent'

test('fetches the menu when it is about to be opened, and opens it at once', async () => {
  const chosen = vi.fn()
  const Late = ({ trigger }: { trigger: React.ReactElement<React.ComponentProps<'button'>> }) => (
    <Menu trigger={trigger}>
      <MenuItem onSelect={chosen}>Choose me</MenuItem>
    </Menu>
  )
  const load = vi.fn(async () => Late)
  const OnIntent = menuOnIntent(load)
  render(<OnIntent trigger={<button type="button">Open</button>} />)
  expect(load).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Open' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Choose me' }))
  expect(chosen).toHaveBeenCalledOnce()
})
