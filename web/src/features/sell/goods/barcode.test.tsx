import { configure, fireEvent, render, screen } from '@testing-library/react'
import i18n from 'i18next'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { chooseLanguage } from '@/lib/text/language'
import { canScan, ScanSheet } from '@/scanner/scan-sheet'
import { asBarcode, useKeyboardScanner } from './barcode'

// The sheet's code loads during the test, which takes time on a busy machine.
configure({ asyncUtilTimeout: 8000 })

function Page({ onCode }: { onCode: (code: string) => void }) {
  useKeyboardScanner(onCode)
  return <input aria-label="quantity" />
}

test('a barcode has no spaces and at least one digit', () => {
  expect(asBarcode(' ۴۷۸۰۰۱ ')).toBe('478001')
  expect(asBarcode('LR-2030')).toBe('LR-2030')
  for (const text of ['lara', '2×3', '12', 'lara 2030', '']) expect(asBarcode(text), text).toBeNull()
})

describe('a scanner that types', () => {
  let time = 0
  function type(text: string, pause: number, target: Element = document.body) {
    for (const key of [...text, 'Enter']) {
      time += pause
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
      Object.defineProperty(event, 'timeStamp', { value: time })
      fireEvent(target, event)
    }
  }

  test('is heard wherever on the page, and a person who types is not', () => {
    const heard = vi.fn()
    render(<Page onCode={heard} />)
    type('4780001112223', 8)
    expect(heard.mock.calls).toEqual([['4780001112223']])
    time += 1000
    type('4780001112223', 180)
    time += 1000
    type('4780001112223', 8, screen.getByLabelText('quantity'))
    expect(heard).toHaveBeenCalledOnce()
  })
})

describe('the camera', () => {
  const stop = vi.fn()
  const stream = { getTracks: () => [{ stop }] }
  let camera: () => Promise<unknown>
  let found: { rawValue: string }[]

  beforeAll(async () => {
    await i18n.loadNamespaces('sell')
    await chooseLanguage('en')
  })
  beforeEach(() => {
    found = []
    camera = async () => stream
    vi.stubGlobal(
      'BarcodeDetector',
      class {
        detect = async () => found
      },
    )
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: () => camera() }, configurable: true })
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue()
    vi.spyOn(HTMLMediaElement.prototype, 'readyState', 'get').mockReturnValue(4)
  })
  afterEach(() => vi.unstubAllGlobals())

  test('gives the code that it sees, and is switched off', async () => {
    const seen = vi.fn()
    const { unmount } = render(<ScanSheet open onOpenChange={() => {}} onCode={seen} />)
    expect(await screen.findByText('Hold the code in the frame.')).toBeInTheDocument()
    found = [{ rawValue: '4780001' }]
    await expect.poll(() => seen.mock.calls).toEqual([['4780001']])
    unmount()
    expect(stop).toHaveBeenCalled()
  })

  test.each([
    ['NotAllowedError', 'The camera is not allowed'],
    ['NotFoundError', 'This device has no camera'],
    ['NotReadableError', 'The camera does not work'],
  ])('says what to do after %s', async (name, text) => {
    camera = () => Promise.reject(new DOMException('no', name))
    render(<ScanSheet open onOpenChange={() => {}} onCode={() => {}} />)
    expect(await screen.findByText(text)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Try again' }) !== null).toBe(name !== 'NotFoundError')
  })

  test('is not offered by a browser that cannot', () => {
    expect(canScan()).toBe(true)
    vi.unstubAllGlobals()
    expect(canScan()).toBe(false)
  })
})
