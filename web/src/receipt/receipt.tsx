import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { useFormat } from '@/lib/use-format'
import { useSession } from '@/session/session'
import { creditOf } from './credit'

/** What the customer takes home; on the screen and, by `PrintedReceipt`, on paper. */
export function Receipt({ sale }: { sale: Schemas['SaleView'] }) {
  const { t } = useTranslation('receipt')
  const format = useFormat()
  const signedIn = useSession()
  const branch = signedIn?.branches.find((one) => one.id === sale.branch_id)
  const credit = creditOf(sale)
  const row = 'flex justify-between gap-3'
  return (
    <div className="num text-xs leading-5">
      <header className="text-center">
        <p className="text-base font-semibold">{signedIn?.organization.name}</p>
        <p>{sale.branch_name}</p>
        {branch?.address && <p className="text-fg-2">{branch.address}</p>}
        {branch?.phone && (
          <p className="text-fg-2">
            <bdi dir="ltr">{branch.phone}</bdi>
          </p>
        )}
      </header>
      <div className="mt-3 border-t border-dashed border-line-2 pt-2">
        <p className={row}>
          <span>{t('number')}</span>
          <bdi dir="ltr">{sale.number}</bdi>
        </p>
        <p className={row}>
          <span>{t('date')}</span>
          <bdi>{format.dateTime(sale.sold_at)}</bdi>
        </p>
        <p className={row}>
          <span>{t('seller')}</span>
          <span className="text-end wrap-anywhere">{sale.seller_name}</span>
        </p>
        {(sale.customer_name || sale.customer_phone) && (
          <p className={row}>
            <span>{t('customer')}</span>
            <span className="text-end wrap-anywhere">
              {sale.customer_name} {sale.customer_phone && <bdi dir="ltr">{sale.customer_phone}</bdi>}
            </span>
          </p>
        )}
      </div>
      <ul className="mt-2 space-y-1.5 border-t border-dashed border-line-2 pt-2">
        {sale.lines.map((line) => (
          <li key={line.line}>
            <p className="font-medium wrap-anywhere">
              {line.product_name} {line.size && <bdi>{line.size}</bdi>}
            </p>
            {/* What was taken above the list is the shop's affair: the customer reads the price that was paid. */}
            <p className={row}>
              <span>
                {t(line.unit === 'meter' ? 'amounts.meter' : 'amounts.piece', { amount: format.number(line.quantity) })} ×{' '}
                {format.number(line.profit > 0 ? line.amount / line.quantity : line.unit_price, { maximumFractionDigits: 2 })}
              </span>
              <span>{format.number(line.profit > 0 ? line.amount : line.list_amount)}</span>
            </p>
            {line.discount > 0 && (
              <p className={row}>
                <span>{t('discount')}</span>
                <bdi dir="ltr">−{format.number(line.discount)}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-2 border-t border-dashed border-line-2 pt-2">
        {sale.discount > 0 && (
          <p className={row}>
            <span>{t('discount')}</span>
            <span>{format.money(sale.discount)}</span>
          </p>
        )}
        <p className={`${row} text-sm font-semibold`}>
          <span>{t('total')}</span>
          <span>{format.money(sale.total)}</span>
        </p>
        {sale.payments.map((payment, index) => (
          <p key={`${payment.type}-${index}`} className={row}>
            <span>{t(`payments.${payment.type}`)}</span>
            <span>{format.number(payment.amount)}</span>
          </p>
        ))}
        {credit > 0 && (
          <p className={row}>
            <span>{t('credit')}</span>
            <span>{format.number(credit)}</span>
          </p>
        )}
      </div>
      <p className="mt-3 border-t border-dashed border-line-2 pt-2 text-center">{t('thanks')}</p>
    </div>
  )
}
