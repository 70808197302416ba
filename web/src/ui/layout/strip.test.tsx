import { render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Strip } from './strip'

const rect = (left: number, width: number) => DOMRect.fromRect({ x: left, width, height: 40 })

/** A row of 300 with three keys of 200 each; jsdom lays nothing out. */
function layOut(direction: 'ltr' | 'rtl') {
  let scrolled = 0
  vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(300)
  vi.spyOn(Element.prototype, 'scrollLeft', 'get').mockImplementation(() => scrolled)
  vi.spyOn(Element.prototype, 'scrollLeft', 'set').mockImplementation((to) => {
    scrolled = direction === 'ltr' ? Math.min(Math.max(to, 0), 300) : Math.max(Math.min(to, 0), -300)
  })
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const place = this.textContent?.length === 1 ? 'abc'.indexOf(this.textContent) : -1
    if (place < 0) return rect(0, 300)
    return rect((direction === 'ltr' ? place * 200 : 100 - place * 200) - scrolled, 200)
  })
  return () => scrolled
}

afterEach(() => vi.restoreAllMocks())

const row = (current: string) => (
  <Strip current={current}>
    {['a', 'b', 'c'].map((one) => (
      <button key={one} type="button" aria-current={one === current}>
        {one}
      </button>
    ))}
  </Strip>
)

test.each([
  ['ltr', 132, 300],
  ['rtl', -132, -300],
] as const)('brings what is chosen into sight and says where there is more (%s)', (direction, middle, end) => {
  const scrolled = layOut(direction)
  const { container, rerender } = render(row('a'))
  const strip = container.firstElementChild
  expect(scrolled()).toBe(0)
  expect(strip).not.toHaveAttribute('data-more-before')
  expect(strip).toHaveAttribute('data-more-after')
  rerender(row('b'))
  expect(scrolled()).toBe(middle)
  expect(strip).toHaveAttribute('data-more-before')
  expect(strip).toHaveAttribute('data-more-after')
  rerender(row('c'))
  expect(scrolled()).toBe(end)
  expect(strip).not.toHaveAttribute('data-more-after')
})
