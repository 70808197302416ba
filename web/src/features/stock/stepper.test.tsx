import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Stepper } from './stepper'

function Counter() {
  const [value, setValue] = useState<number | null>(null)
  return <Stepper label="pieces" name="Lara" value={value} onChange={setValue} />
}

test('counts up and down to nothing, and takes typed Persian digits', async () => {
  const user = userEvent.setup()
  render(<Counter />)
  const [less, more] = await screen.findAllByRole('button') as [HTMLElement, HTMLElement]
  const field = screen.getByRole('textbox')
  expect(less).toBeDisabled()
  await user.click(more)
  await user.click(more)
  expect(field).toHaveValue('2')
  await user.click(less)
  await user.click(less)
  expect(field).toHaveValue('0')
  expect(less).toBeDisabled()
  await user.clear(field)
  await user.type(field, '۱۲')
  await user.click(more)
  expect(field).toHaveValue('13')
})
