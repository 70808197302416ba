import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import i18n from 'i18next'
import type { Schemas } from '@/api/client'
import { chooseLanguage } from '@/lib/text/language'
import { Receipt } from './receipt'
import { textOf, useReceiptRows } from './rows'

const sale = {
  id: 's',
  number: 'CHL-20261125-0007',
  branch_id: 'b',
  branch_name: 'Chilonzor',
  seller_name: 'Dilnoza',
  customer_phone: '+998901112233',
  date: '2026-11-25T09:00:00Z',
  sold_on: '2026-11-25',
  list_amount: 1_140_000,
  discount: 40_000,
  profit: 10_000,
  amount: 1_110_000,
  lines: [
    {
      line: 0,
      product_name: 'Afsona',
      size: '2×3',
      unit: 'piece',
      quantity: 1,
      list_price: 570_000,
      list_amount: 570_000,
      amount: 530_000,
      discount: 40_000,
      profit: 0,
    },
    { line: 1, product_name: 'Lara', unit: 'meter', quantity: 2.5, list_price: 228_000, list_amount: 570_000, amount: 580_000, discount: 0, profit: 10_000 },
  ],
  payments: [{ type: 'cash', amount: 1_110_000 }],
} as unknown as Schemas['SaleView']

function Text({ isProvisional }: { isProvisional: boolean }) {
  return <pre>{textOf(useReceiptRows(sale, isProvisional))}</pre>
}

test('the text has what the customer paid, and nothing of what was taken above the list', async () => {
  await i18n.loadNamespaces('receipt')
  await chooseLanguage('en')
  const { container } = render(<Text isProvisional={false} />)
  const text = container.textContent?.replace(/[\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ')
  expect(text).toContain('Receipt: CHL-20261125-0007')
  expect(text).toContain('Afsona 2×3\n1 pcs × 570,000: 570,000\nDiscount: −40,000')
  expect(text).toContain('Lara\n2.5 m × 232,000: 580,000')
  expect(text).toContain('Total: 1,110,000 UZS\nCash: 1,110,000')
  expect(text).not.toMatch(/\b10,000/)
  expect(text).not.toContain('Provisional')
})

test('a receipt of a sale that waits says so, on the screen and as a text', async () => {
  await i18n.loadNamespaces('receipt')
  const { unmount } = render(<Receipt sale={sale} isProvisional />)
  expect(screen.getByText(/provisional receipt/i)).toBeInTheDocument()
  unmount()
  render(<Text isProvisional />)
  expect(screen.getByText(/Provisional number/)).toBeInTheDocument()
})
