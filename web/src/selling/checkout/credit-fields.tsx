import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/lib/text/language'
import { addDays } from '@/lib/time/days'
import { useFormat } from '@/session/use-format'
import { useToday } from '@/session/use-today'
import { Button } from '@/ui/elements/button'
import { DateField } from '@/ui/inputs/date-field'
import { Field } from '@/ui/inputs/field'
import { NumberField } from '@/ui/inputs/number-field'
import { owedOf, type Cart } from '../cart/cart'
import { amountsOf, MOST_PARTS, USUAL_DAYS, withParts, type Credit, type Part } from '../cart/credit'
import type { Refusal } from '../cart/refusal'

interface CreditProps {
  cart: Cart
  onChange: (part: Partial<Cart>) => void
}

/** How much the customer owes, and until when. */
export function CreditFields({ cart, onChange, refusal }: CreditProps & { refusal: Refusal | null }) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const { credit } = cart
  if (!credit) return null
  const change = (part: Partial<Credit>) => onChange({ credit: { ...credit, ...part } })
  const owed = owedOf(cart)
  return (
    <div className="space-y-3">
      <p className="num flex justify-between gap-3 rounded-lg bg-warn-soft px-3 py-2 text-sm">
        <span>{t('credit.owed')}</span>
        <b className="text-warn">{format.money(Math.max(0, owed))}</b>
      </p>
      {credit.parts.length === 0 && <Deadline day={credit.deadline} onChange={(deadline) => change({ deadline })} />}
      <Installments credit={credit} owed={owed} onChange={(parts) => change({ parts })} />
      {refusal?.deadline && <Refused text={t('credit.deadlineIs', { text: refusal.deadline })} />}
      {refusal?.installments && <Refused text={t('credit.installmentsAre', { text: refusal.installments })} />}
    </div>
  )
}

const Refused = ({ text }: { text: string }) => (
  <p role="alert" data-refused className="text-xs font-medium text-bad">
    {text}
  </p>
)

function Deadline({ day, onChange }: { day: string; onChange: (day: string) => void }) {
  const { t } = useTranslation('sell')
  const today = useToday()
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="min-w-36 grow space-y-1.5">
        <p className="text-[13px] font-medium">{t('credit.until')}</p>
        <DateField label={t('credit.until')} value={day} onChange={(chosen) => chosen && onChange(chosen)} className="w-full" />
      </div>
      {USUAL_DAYS.map((days) => (
        <Button
          key={days}
          aria-pressed={day === addDays(today, days)}
          className="num h-11 aria-pressed:border-brand aria-pressed:text-brand-ink lg:h-10"
          onClick={() => onChange(addDays(today, days))}
        >
          {t('credit.days', { count: days })}
        </Button>
      ))}
    </div>
  )
}

interface InstallmentsProps {
  credit: Credit
  owed: number
  onChange: (parts: Part[]) => void
}

/** Equal parts a month apart, each of which can be changed. */
function Installments({ credit, owed, onChange }: InstallmentsProps) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const { language } = useLanguage()
  const count = Math.max(1, credit.parts.length)
  const amounts = amountsOf(credit.parts, owed)
  const setCount = (next: number) => onChange(withParts(credit, next, language === 'fa' ? 'persian' : 'gregory'))
  const setPart = (index: number, part: Partial<Part>) => onChange(credit.parts.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <div className="space-y-2">
      <div className="flex items-center justify-between gap-3">
        <p className="text-[13px] font-medium">{t('credit.installments')}</p>
        <div className="flex items-center gap-1">
          <Button className="size-11 px-0" aria-label={t('credit.fewer')} disabled={count < 2} onClick={() => setCount(count - 1)}>
            <Minus />
          </Button>
          <output className="num min-w-16 text-center text-sm">{count > 1 ? format.number(count) : t('credit.atOnce')}</output>
          <Button className="size-11 px-0" aria-label={t('credit.more')} disabled={count >= MOST_PARTS} onClick={() => setCount(count + 1)}>
            <Plus />
          </Button>
        </div>
      </div>
      {credit.parts.length > 0 && (
        <ol className="space-y-2">
          {credit.parts.map((part, index) => (
            <li key={index} className="grid grid-cols-2 gap-2">
              <DateField
                label={t('credit.partDay', { number: format.number(index + 1) })}
                value={part.day}
                onChange={(day) => day && setPart(index, { day })}
                className="w-full"
              />
              <NumberField
                aria-label={t('credit.partAmount', { number: format.number(index + 1) })}
                value={amounts[index] ?? null}
                onChange={(amount) => setPart(index, { amount })}
                decimals={2}
                suffix={format.currency}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

/** What the customer pays of a sale on credit at once. */
export function PaidNow({ cart, onChange }: CreditProps) {
  const { t } = useTranslation('sell')
  const { t: common } = useTranslation()
  const format = useFormat()
  const { credit } = cart
  if (!credit) return null
  return (
    <Field label={t('credit.paidNow')} optional={common('optional')}>
      <NumberField
        value={credit.paid}
        onChange={(paid) => onChange({ credit: { ...credit, paid } })}
        decimals={2}
        suffix={format.currency}
        placeholder={format.number(0)}
      />
    </Field>
  )
}
