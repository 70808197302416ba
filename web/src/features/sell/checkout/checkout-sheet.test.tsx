import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18n from 'i18next'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '@/lib/text/language'
import { session } from '@/session/session'
import { newLine, type Article, type Cart, type CartLine } from '@/selling/cart/cart'
import { LineFields } from '@/selling/cart/line-fields'
import { readCart } from '@/selling/cart/use-cart'
import { CheckoutSheet } from './checkout-sheet'

const carpet: Article = {
  productId: 'p',
  variantId: 'v',
  name: 'Afsona',
  size: '2×3',
  type: 'unit',
  listPrice: 570_000,
  stock: 7,
  metrePrice: null,
  collectionId: null,
  categoryId: null,
}
const shelf = { organizationId: 'o', branchId: 'b' }
const onSell = vi.fn()

beforeAll(async () => {
  await i18n.loadNamespaces('sell')
  await chooseLanguage('en')
})
beforeEach(() => {
  onSell.mockReset()
  const seller = { scopes: { 'sales.discount': ['b'] }, maxDiscountPercent: 0, branchDiscounts: { b: 5 }, branches: [], organization: {} }
  vi.spyOn(session, 'signedIn', 'get').mockReturnValue(seller as never)
})

function checkout(part: Partial<Cart>) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <CheckoutSheet
        open
        onOpenChange={() => {}}
        cart={{ ...readCart('nobody'), ...part }}
        branchId="b"
        onChange={() => {}}
        refusal={null}
        onNewKey={null}
        busy={false}
        onSell={onSell}
      >
        {null}
      </CheckoutSheet>
    </QueryClientProvider>,
  )
  return screen.findByRole('button', { name: /^Sell/ })
}

test('a price below the limit is refused before it is sent, with the reason', async () => {
  const sell = await checkout({ lines: [{ ...newLine(carpet, 1), price: 541_499 }] })
  expect(sell).toBeDisabled()
  expect(screen.getByText('Afsona: below your limit of 5%. Raise the price, or ask someone who may give a larger discount.')).toBeInTheDocument()
})

test('a price at the limit is sold', async () => {
  const sell = await checkout({ lines: [{ ...newLine(carpet, 1), price: 541_500 }] })
  await userEvent.click(sell)
  expect(onSell).toHaveBeenCalledOnce()
})

test('who may give no discount in the branch sells by the list only', async () => {
  vi.spyOn(session, 'signedIn', 'get').mockReturnValue({
    scopes: { 'sales.discount': ['other'] },
    maxDiscountPercent: 5,
    branches: [],
    organization: {},
  } as never)
  expect(await checkout({ lines: [{ ...newLine(carpet, 1), price: 569_999 }] })).toBeDisabled()
})

test('a mixed payment must come to the total', async () => {
  const sell = await checkout({ lines: [newLine(carpet, 1)], payment: 'mixed', amounts: { cash: 500_000, card: null, transfer: null } })
  expect(sell).toBeDisabled()
  expect(screen.getByText('The payments must add up to the total.')).toBeInTheDocument()
})

test('a sale on credit needs a customer with a phone, and lends what is not paid', async () => {
  const credit = { paid: 100_000, deadline: '2999-01-01', parts: [] }
  const lines = [newLine(carpet, 1)]
  const sell = await checkout({ lines, credit, customerName: 'Dilshod' })
  expect(sell).toBeDisabled()
  expect(screen.getByText('Who owes? Choose the customer, or enter name and phone.')).toBeInTheDocument()
  expect(screen.getByText(/470,000/)).toBeInTheDocument()
  cleanup()
  expect(await checkout({ lines, credit, customerName: 'Dilshod', customerPhone: '901112233' })).toBeEnabled()
})

test('the price field says how low it may go, and takes that price', async () => {
  const changes: Partial<CartLine>[] = []
  const line = newLine(carpet, 1)
  const fields = (price: number | null) => (
    <QueryClientProvider client={new QueryClient()}>
      <LineFields line={{ ...line, price }} shelf={shelf} dyeLots={[]} onChange={(part) => changes.push(part)} />
    </QueryClientProvider>
  )
  const { rerender } = render(fields(null))
  expect(screen.getByText(/You may go down to 541,500/)).toBeInTheDocument()
  rerender(fields(500_000))
  expect(screen.getByText(/12.3% below the list price of 570,000.*; you may give 5% at most/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: /Take 541,500/ }))
  expect(changes).toEqual([{ price: 541_500 }])
})
