import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18n from 'i18next'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { NumberField } from './number-field'

function Price(props: { measure?: boolean; decimals?: number; suffix?: string }) {
  const [value, setValue] = useState<number | null>(null)
  return (
    <>
      <NumberField aria-label="Price" value={value} onChange={setValue} decimals={2} {...props} />
      <p>{JSON.stringify(value)}</p>
    </>
  )
}

const type = async (text: string) => {
  const field = screen.getByRole('textbox', { name: 'Price' })
  await userEvent.clear(field)
  await userEvent.type(field, text)
  return field
}

afterEach(() => act(async () => void (await i18n.changeLanguage('en'))))

test('takes an ambiguous price for thousands, and shows it before it counts', async () => {
  render(<Price suffix="UZS" />)
  const field = await type('125.000')
  expect(screen.getByRole('status')).toHaveTextContent('= 125,000 UZS')
  expect(screen.getByText('125000')).toBeInTheDocument()
  expect(field).toHaveValue('125.000')
  await userEvent.tab()
  expect(field).toHaveValue('125,000')
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

test('takes an ambiguous length for decimals', async () => {
  render(<Price measure decimals={3} />)
  await type('6,125')
  expect(screen.getByRole('status')).toHaveTextContent('= 6.125')
  expect(screen.getByText('6.125')).toBeInTheDocument()
})

test('says nothing of a number that means one thing', async () => {
  render(<Price />)
  for (const [text, value] of [['1.250,50', '1250.5'], ['1,250,000', '1250000'], ['12,5', '12.5'], ['1 250 000', '1250000']] as const) {
    await type(text)
    expect(screen.getByText(value)).toBeInTheDocument()
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  }
})

test('shows what a number with too many decimals is rounded to', async () => {
  render(<Price measure decimals={0} />)
  await type('2,5')
  expect(screen.getByRole('status')).toHaveTextContent('= 3')
})

test('shows the digits of Persian', async () => {
  await act(async () => void (await i18n.changeLanguage('fa')))
  render(<Price />)
  await type('۱۲۵.۰۰۰')
  expect(screen.getByRole('status')).toHaveTextContent('= ۱۲۵٬۰۰۰')
  expect(screen.getByText('125000')).toBeInTheDocument()
})
