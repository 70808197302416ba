import { ArrowLeftRight, Banknote, CreditCard, Layers } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PAYMENT_TYPES, type PaymentType } from '@/receipt/payment-types'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { useToday } from '@/session/use-today'
import { Button } from '@/ui/elements/button'
import { Field } from '@/ui/inputs/field'
import { NumberField } from '@/ui/inputs/number-field'
import { Segmented } from '@/ui/inputs/segmented'
import { Switch } from '@/ui/inputs/switch'
import { dueOf, restOf, roundSums, type Cart } from '../cart/cart'
import { newCredit } from '../cart/credit'
import { PaidNow } from './credit-fields'

const ICONS = { cash: <Banknote />, card: <CreditCard />, transfer: <ArrowLeftRight />, mixed: <Layers /> }

interface PaymentProps {
  cart: Cart
  onChange: (part: Partial<Cart>) => void
}

interface PaidPartProps extends PaymentProps {
  /** Lets the customer owe what is missing; null if the member may not lend. */
  onLend: ((paid: number | null) => void) | null
}

/** How the customer pays. */
export function PaymentFields({ cart, branchId, onChange, refused }: PaymentProps & { branchId: string; refused: string | undefined }) {
  const { t } = useTranslation('sell')
  const today = useToday()
  const mayLend = useMay('debts.create', branchId)
  const lend = (paid: number | null) => onChange({ credit: newCredit(today, paid), received: null })
  const onLend = mayLend ? lend : null
  return (
    <div className="space-y-3">
      <Segmented
        size="lg"
        label={t('payment')}
        value={cart.payment}
        onChange={(payment) => onChange({ payment })}
        items={([...PAYMENT_TYPES, 'mixed'] as const).map((value) => ({
          value,
          label: (
            <>
              <span className="max-sm:hidden">{ICONS[value]}</span>
              {t(`payments.${value}`)}
            </>
          ),
        }))}
      />
      {cart.payment === 'cash' && !cart.credit && dueOf(cart) > 0 && <CashFields cart={cart} onChange={onChange} onLend={onLend} />}
      {cart.payment === 'mixed' && <MixedFields cart={cart} onChange={onChange} onLend={onLend} />}
      {(mayLend || cart.credit) && (
        <Switch label={t('credit.sell')} checked={cart.credit !== null} onChange={(lends) => (lends ? lend(null) : onChange({ credit: null }))} />
      )}
      {cart.payment !== 'mixed' && cart.credit && <PaidNow cart={cart} onChange={onChange} />}
      {refused && (
        <p role="alert" data-refused className="text-xs font-medium text-bad">
          {refused}
        </p>
      )}
    </div>
  )
}

/** The cash that the customer gives, and the change. */
function CashFields({ cart, onChange, onLend }: PaidPartProps) {
  const { t } = useTranslation('sell')
  const { t: common } = useTranslation()
  const format = useFormat()
  const total = dueOf(cart)
  return (
    <>
      <Field label={t('received')} optional={common('optional')}>
        <NumberField
          value={cart.received}
          onChange={(received) => onChange({ received })}
          decimals={2}
          suffix={format.currency}
          placeholder={format.number(total)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onChange({ received: total })}>{t('exact')}</Button>
        {roundSums(total).map((sum) => (
          <Button key={sum} className="num" onClick={() => onChange({ received: sum })}>
            {format.number(sum)}
          </Button>
        ))}
      </div>
      {cart.received !== null && cart.received !== total && (
        <p className="num flex justify-between gap-3 rounded-lg bg-muted px-3 py-2 text-sm">
          <span className="text-fg-2">{t(cart.received > total ? 'change' : 'missing')}</span>
          <b className={cart.received < total ? 'text-warn' : ''}>{format.money(Math.abs(cart.received - total))}</b>
        </p>
      )}
      {cart.received !== null && cart.received < total && onLend && <Button onClick={() => onLend(cart.received)}>{t('credit.lendRest')}</Button>}
    </>
  )
}

/** An amount for each payment type, and the unpaid rest. */
function MixedFields({ cart, onChange, onLend }: PaidPartProps) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const rest = restOf(cart)
  const setAmount = (type: PaymentType, amount: number | null) => onChange({ amounts: { ...cart.amounts, [type]: amount } })
  const addRest = (type: PaymentType) => setAmount(type, Math.round(((cart.amounts[type] ?? 0) + rest) * 100) / 100)
  return (
    <>
      {PAYMENT_TYPES.map((type) => (
        <div key={type} className="flex items-end gap-2">
          <Field label={t(`payments.${type}`)} className="grow">
            <NumberField value={cart.amounts[type]} onChange={(amount) => setAmount(type, amount)} decimals={2} suffix={format.currency} />
          </Field>
          <Button className="h-11 lg:h-10" disabled={rest <= 0} onClick={() => addRest(type)}>
            {t('rest')}
          </Button>
        </div>
      ))}
      {!(cart.credit && rest > 0) && (
        <p role="status" className="num flex justify-between gap-3 rounded-lg bg-muted px-3 py-2 text-sm">
          <span className="text-fg-2">{t(rest === 0 ? 'sumFits' : rest > 0 ? 'missing' : 'tooMuch')}</span>
          <b className={rest === 0 ? 'text-good' : 'text-warn'}>{format.money(Math.abs(rest))}</b>
        </p>
      )}
      {!cart.credit && rest > 0 && onLend && <Button onClick={() => onLend(null)}>{t('credit.lendRest')}</Button>}
    </>
  )
}
