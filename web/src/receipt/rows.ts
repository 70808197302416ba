import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { isolated, leftToRight } from '@/lib/text/direction'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { creditOf, dueOf } from './credit'

type Sale = Schemas['SaleView']

/** A row of a receipt; the same on the screen, on paper, as text and as a picture. */
export type ReceiptRow =
  | { kind: 'heading' | 'line' | 'notice' | 'item'; text: string }
  | { kind: 'pair'; label: string; value: string; isStrong?: boolean }
  | { kind: 'rule' }
  /** A QR code that says the text; scanned when goods are brought back. */
  | { kind: 'code'; text: string }

const pair = (label: string, value: string): ReceiptRow => ({ kind: 'pair', label, value })

/**
 * The rows of a customer's receipt.
 *
 * @param isProvisional the sale still waits on this device and has no number yet
 */
export function useReceiptRows(sale: Sale, isProvisional: boolean): ReceiptRow[] {
  const { t } = useTranslation('receipt')
  const format = useFormat()
  const signedIn = useSession()
  const branch = signedIn?.branches.find((one) => one.id === sale.branch_id)
  const credit = creditOf(sale)
  const owed = dueOf(sale)
  const customer = [sale.customer_name && isolated(sale.customer_name), sale.customer_phone && leftToRight(sale.customer_phone)].filter(Boolean).join(' ')

  return [
    { kind: 'heading', text: signedIn?.organization.name ?? '' },
    ...[sale.branch_name, branch?.address, branch?.phone && leftToRight(branch.phone)].flatMap((text): ReceiptRow[] => (text ? [{ kind: 'line', text }] : [])),
    ...(isProvisional ? [{ kind: 'notice', text: t('provisional') } as const] : []),
    { kind: 'rule' },
    pair(t(isProvisional ? 'provisionalNumber' : 'number'), leftToRight(sale.number)),
    pair(t('date'), isolated(format.dateTime(sale.date))),
    pair(t('seller'), sale.seller_name),
    ...(customer ? [pair(t('customer'), customer)] : []),
    { kind: 'rule' },
    ...sale.lines.flatMap((line): ReceiptRow[] => {
      // If the price was above the list price, the receipt shows the paid price only.
      const isAbove = line.profit > 0
      const price = format.number(isAbove ? line.amount / line.quantity : line.list_price, { maximumFractionDigits: 2 })
      const amount = t(line.unit === 'meter' ? 'amounts.meter' : 'amounts.piece', { amount: format.number(line.quantity) })
      return [
        { kind: 'item', text: line.size ? `${line.product_name} ${isolated(format.size(line.size))}` : line.product_name },
        pair(`${amount} × ${price}`, format.number(isAbove ? line.amount : line.list_amount)),
        ...(line.discount > 0 ? [pair(line.discount_name ? t('discountBy', { name: isolated(line.discount_name) }) : t('discount'), leftToRight(`−${format.number(line.discount)}`))] : []),
      ]
    }),
    { kind: 'rule' },
    ...(sale.discount > 0 ? [pair(t('discount'), format.money(sale.discount))] : []),
    { kind: 'pair', label: t('total'), value: format.money(sale.amount), isStrong: true },
    ...sale.payments.map((payment) => pair(t(`payments.${payment.type}`), format.number(payment.amount))),
    ...(credit > 0 ? [pair(t('credit'), format.number(credit))] : []),
    ...owed.map(({ due_date, amount }) => pair(t('dueOn', { day: isolated(format.date(due_date)) }), format.number(amount))),
    { kind: 'rule' },
    { kind: 'line', text: t('thanks') },
    ...(isProvisional ? [] : [{ kind: 'code', text: sale.number } as const]),
  ]
}

/** The receipt as text, for messages. */
export function textOf(rows: readonly ReceiptRow[]): string {
  return rows
    .filter((row) => row.kind !== 'code')
    .map((row) => {
      if (row.kind === 'rule') return ''
      return row.kind === 'pair' ? `${row.label}: ${row.value}` : row.text
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
