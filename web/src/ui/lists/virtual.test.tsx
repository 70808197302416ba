import { act, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useVirtualRows } from './virtual'

const HEIGHT = 50
const COUNT = 10_000

function Rows({ onShow }: { onShow: (first: number, last: number) => void }) {
  const { ref, rows, before, after } = useVirtualRows<HTMLUListElement>({ count: COUNT, height: HEIGHT, onShow })
  return (
    <ul ref={ref} data-height={before + rows.length * HEIGHT + after}>
      {rows.map(({ index }) => (
        <li key={index}>{index}</li>
      ))}
    </ul>
  )
}

test('builds the rows near the window and keeps the height of all', () => {
  const onShow = vi.fn()
  render(<Rows onShow={onShow} />)
  const built = screen.getAllByRole('listitem')
  expect(built[0]).toHaveTextContent(/^0$/)
  expect(built.length).toBeGreaterThan(innerHeight / HEIGHT)
  expect(built.length).toBeLessThan(60)
  expect(screen.getByRole('list')).toHaveAttribute('data-height', String(COUNT * HEIGHT))
  expect(onShow).toHaveBeenLastCalledWith(0, built.length - 1)

  act(() => {
    Object.assign(globalThis, { scrollY: 250_000, pageYOffset: 250_000 })
    dispatchEvent(new Event('scroll'))
  })
  expect(screen.getByText('5000')).toBeInTheDocument()
  expect(screen.queryByText('0')).not.toBeInTheDocument()
  expect(screen.getByRole('list')).toHaveAttribute('data-height', String(COUNT * HEIGHT))
})
