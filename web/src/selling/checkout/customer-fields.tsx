import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { UserRound, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '@/api/connection'
import { useDebounced } from '@/lib/time/use-debounced'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { owedOf, type Cart } from '../cart/cart'
import type { Refusal } from '../cart/refusal'
import { balanceQuery, foundCustomersQuery, type Customer } from './customers'

interface CustomerProps {
  cart: Cart
  onChange: (part: Partial<Cart>) => void
  refusal: Refusal | null
}

/** Who buys: a known customer, found by name or the last digits of the phone, or one who is typed in. */
export function CustomerFields(props: CustomerProps) {
  return props.cart.customerId === null ? <NewCustomer {...props} /> : <ChosenCustomer {...props} />
}

function NewCustomer({ cart, onChange, refusal }: CustomerProps) {
  const { t } = useTranslation('sell')
  const { t: common } = useTranslation()
  const optional = cart.credit ? {} : { optional: common('optional') }
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label={t('customerName')} {...optional} error={refusal?.name} {...(cart.credit && { hint: t('credit.findHint') })}>
        <Input autoComplete="off" maxLength={200} value={cart.customerName} onValueChange={(customerName) => onChange({ customerName })} />
      </Field>
      <Field label={t('customerPhone')} {...optional} error={refusal?.phone}>
        <Input
          type="tel"
          dir="ltr"
          autoComplete="off"
          maxLength={30}
          value={cart.customerPhone}
          onValueChange={(customerPhone) => onChange({ customerPhone })}
          className="num rtl:text-end"
        />
      </Field>
      <Found cart={cart} onChange={onChange} />
    </div>
  )
}

/** The known customers that what is typed may mean. */
function Found({ cart, onChange }: Pick<CustomerProps, 'cart' | 'onChange'>) {
  const { t } = useTranslation('sell')
  const sees = useMay('customers.view')
  const isUp = useConnection()
  const typed = useDebounced((cart.customerName.trim() || cart.customerPhone).trim())
  const isWorthAsking = sees && isUp && typed.length >= 2
  const found = useQuery({ ...foundCustomersQuery(typed), enabled: isWorthAsking, placeholderData: keepPreviousData })
  if (!isWorthAsking || !found.data || found.data.rows.length === 0) return null
  const choose = ({ id, name, phone }: Customer) => onChange({ customerId: id, customerName: name, customerPhone: phone ?? '' })
  return (
    <ul aria-label={t('credit.known')} className="divide-y overflow-hidden rounded-xl border sm:col-span-2">
      {found.data.rows.map((customer) => (
        <li key={customer.id}>
          <button
            type="button"
            onClick={() => choose(customer)}
            className="flex min-h-11 w-full cursor-pointer items-center justify-between gap-3 px-3 py-2 text-start text-sm hover:bg-hover"
          >
            <span className="truncate font-medium">{customer.name}</span>
            <bdi className="num shrink-0 text-xs text-fg-3" dir="ltr">
              {customer.phone}
            </bdi>
          </button>
        </li>
      ))}
    </ul>
  )
}

function ChosenCustomer({ cart, onChange, refusal }: CustomerProps) {
  const { t } = useTranslation('sell')
  return (
    <div className="space-y-1.5">
      <p className="text-[13px] font-medium">{t('customerName')}</p>
      <div className="flex items-center gap-3 rounded-xl border py-1.5 ps-3 pe-1.5">
        <UserRound className="size-4.5 shrink-0 text-fg-3" aria-hidden />
        <div className="min-w-0 grow text-sm">
          <p className="truncate font-medium">{cart.customerName}</p>
          <p className="text-xs text-fg-3">
            <bdi className="num" dir="ltr">
              {cart.customerPhone}
            </bdi>
          </p>
        </div>
        <button
          type="button"
          aria-label={t('credit.otherCustomer')}
          onClick={() => onChange({ customerId: null, customerName: '', customerPhone: '' })}
          className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-lg text-fg-3 hover:bg-hover hover:text-fg"
        >
          <X className="size-4.5" />
        </button>
      </div>
      {cart.credit && cart.customerId && <Standing customerId={cart.customerId} owed={owedOf(cart)} />}
      {refusal?.name && (
        <p role="alert" className="text-xs text-bad">
          {refusal.name}
        </p>
      )}
    </div>
  )
}

/** What the customer owes already, and whether the limit allows more. The server decides. */
function Standing({ customerId, owed }: { customerId: string; owed: number }) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const sees = useMay('debts.view')
  const { data: balance } = useQuery({ ...balanceQuery(customerId), enabled: sees })
  if (!balance) return null
  const available = balance.available_credit ?? null
  return (
    <div className="num space-y-0.5 text-xs">
      {balance.remaining_amount > 0 && (
        <p className={balance.overdue_amount > 0 ? 'text-warn' : 'text-fg-2'}>
          {t('credit.owes', { amount: format.money(balance.remaining_amount) })}
          {balance.overdue_amount > 0 && ` · ${t('credit.overdue', { amount: format.money(balance.overdue_amount) })}`}
        </p>
      )}
      {available !== null && (
        <p role="status" className={available < owed ? 'font-medium text-bad' : 'text-fg-3'}>
          {available > 0 ? t('credit.available', { amount: format.money(available) }) : t('credit.noneAvailable')}
        </p>
      )}
    </div>
  )
}
