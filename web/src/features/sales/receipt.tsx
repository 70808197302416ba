import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { useSession } from '@/session/session'
import { creditOf, type Sale } from './queries'
import { useAmount } from './use-amount'

/* On paper only the receipt is left of the page. */
const PRINTING = ['print:[&>*]:hidden', 'print:[&>[data-receipt]]:block!', 'print:bg-transparent!']

/** Prints what `Receipt` has put beside the page. */
export function printReceipt() {
  const { classList } = document.body
  classList.add(...PRINTING)
  addEventListener('afterprint', () => classList.remove(...PRINTING), { once: true })
  print()
}

/** The customer's receipt, as wide as the paper of a receipt printer; unseen on the screen. */
export function Receipt({ sale }: { sale: Sale }) {
  const { t } = useTranslation('sales')
  const format = useFormat()
  const amount = useAmount()
  const organization = useSession()?.organization
  const credit = creditOf(sale)
  return createPortal(
    <div data-receipt className="mx-auto hidden w-[72mm] space-y-2 text-xs text-black" aria-hidden>
      <header className="text-center">
        <p className="text-base font-bold">{organization?.name}</p>
        <p>{sale.branch_name}</p>
      </header>
      <div className="border-y border-dashed border-black py-1.5">
        <Row label={t('number')} value={<bdi>{sale.number}</bdi>} />
        <Row label={format.date(sale.sold_on)} value={format.time(sale.sold_at)} />
        <Row label={t('seller')} value={sale.seller_name} />
        {sale.customer_name && <Row label={t('customer')} value={sale.customer_name} />}
      </div>
      {sale.lines.map((line) => (
        <div key={line.line} className="break-inside-avoid">
          <p className="font-medium">
            {line.product_name} {line.size && <bdi>{line.size}</bdi>}
          </p>
          <Row label={`${amount(line.unit, line.quantity)} × ${format.number(soldPrice(line))}`} value={format.number(line.list_amount + line.profit)} />
        </div>
      ))}
      <div className="border-t border-dashed border-black pt-1.5">
        {sale.discount > 0 && <Row label={t('discount')} value={format.money(sale.discount)} />}
        <p className="flex justify-between gap-3 text-sm font-bold">
          <span>{t('total')}</span>
          <span>{format.money(sale.total)}</span>
        </p>
        {sale.payments.map((payment) => (
          <Row key={payment.type} label={t(`payments.${payment.type}`)} value={format.money(payment.amount)} />
        ))}
        {credit > 0 && <Row label={t('credit')} value={format.money(credit)} />}
      </div>
      <p className="pt-1 text-center">{t('thanks')}</p>
    </div>,
    document.body,
  )
}

/** What was asked for one; the discount stands apart, what was taken above the list price does not. */
const soldPrice = (line: Sale['lines'][number]) => (line.profit > 0 ? Math.round((line.list_amount + line.profit) / line.quantity) : line.unit_price)

const Row = ({ label, value }: { label: string; value: React.ReactNode }) => (
  <p className="flex justify-between gap-3">
    <span>{label}</span>
    <span className="text-end">{value}</span>
  </p>
)
