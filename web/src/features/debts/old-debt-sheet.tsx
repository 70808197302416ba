import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '@/api/errors'
import { readRefusal } from '@/api/refusal'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import { addDays } from '@/lib/time/days'
import { useBranchesFor } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { useToday } from '@/session/use-today'
import { Notice } from '@/ui/feedback/notice'
import { showToast } from '@/ui/feedback/toast'
import { useDraftKey } from '@/ui/forms/form-draft'
import { FormSheet } from '@/ui/forms/form-sheet'
import { DateField } from '@/ui/inputs/date-field'
import { Field } from '@/ui/inputs/field'
import { Input, Textarea } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { Select } from '@/ui/inputs/select'
import { useCreateDebt } from './queries'

const FIELDS = {
  customer_id: 'customer',
  customer_name: 'customer',
  customer_phone: 'phone',
  total_amount: 'amount',
  payment_deadline: 'deadline',
  branch_id: 'branch',
  note: 'note',
} as const
const EMPTY: { name: string; phone: string; amount: number | null; note: string } = { name: '', phone: '', amount: null, note: '' }

/** The required fields that are empty, each with the text. */
const missingOf = ({ name, phone, amount }: typeof EMPTY, text: string): { customer?: string; phone?: string; amount?: string } => ({
  ...(name.trim() === '' && { customer: text }),
  ...(phone.trim() === '' && { phone: text }),
  ...(!amount && { amount: text }),
})

/** A debt from before the panel, entered by hand. A customer with a known phone is the one who has it. */
export function OldDebtSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('debts')
  const { t: common } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const branches = useBranchesFor('debts.create')
  const own = useSession()?.branchId
  const [form, setForm] = useState(EMPTY)
  const [isTried, setTried] = useState(false)
  const [deadline, setDeadline] = useState(addDays(today, 30))
  const [branch, setBranch] = useState(branches.find(({ id }) => id === own)?.id ?? branches[0]?.id ?? '')
  const [key, setKey] = useDraftKey('old-debt')
  const { state, submit, refusal, setRefusal } = useIdempotentSubmit({
    mutation: useCreateDebt(),
    key,
    setKey,
    refusalOf: (error) => {
      const { fields, form: whole } = readRefusal(error, [], { fields: FIELDS })
      return { fields, form: Object.keys(fields).length > 0 ? whole : errorText(error) }
    },
    onDone: (debt) => {
      setForm(EMPTY)
      setTried(false)
      showToast(t('old.done', { name: debt.customer_name }))
      onClose()
    },
  })
  const change = (part: Partial<typeof form>) => (setRefusal(null), setForm((before) => ({ ...before, ...part })))
  const missing = isTried ? missingOf(form, common('required')) : {}
  const errors = { ...missing, ...refusal?.fields }

  return (
    <FormSheet
      open={open}
      onClose={onClose}
      title={t('old.title')}
      action={common('create')}
      busy={state === 'sending'}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (form.amount === null || Object.keys(missingOf(form, '')).length > 0) return
        const note = form.note.trim()
        submit({
          branch_id: branch,
          customer_name: form.name.trim(),
          customer_phone: form.phone.trim(),
          total_amount: form.amount,
          payment_deadline: deadline,
          ...(note && { note }),
        })
      }}
    >
      <p className="text-sm text-fg-2">{t('old.hint')}</p>
      {refusal?.form && <Notice tone="bad">{refusal.form}</Notice>}
      <Field label={t('customer')} error={errors.customer}>
        <Input autoComplete="off" maxLength={200} value={form.name} onValueChange={(name) => change({ name })} />
      </Field>
      <Field label={t('phone')} error={errors.phone}>
        <Input type="tel" dir="ltr" autoComplete="off" maxLength={30} className="num rtl:text-end" value={form.phone} onValueChange={(phone) => change({ phone })} />
      </Field>
      <Field label={t('amount')} error={errors.amount}>
        <NumberField value={form.amount} onChange={(amount) => change({ amount })} decimals={2} suffix={format.currency} />
      </Field>
      <div className="space-y-1.5">
        <p className="text-[13px] font-medium">{t('deadline')}</p>
        <DateField label={t('deadline')} value={deadline} onChange={(day) => day && (setRefusal(null), setDeadline(day))} className="w-full" />
        {errors.deadline && <p className="text-xs text-bad">{errors.deadline}</p>}
      </div>
      {branches.length > 1 && (
        <Field label={t('branch')} error={errors.branch}>
          <Select items={branches.map(({ id, name }) => ({ value: id, label: name }))} value={branch} onChange={setBranch} />
        </Field>
      )}
      <Field label={t('note')} optional={common('optional')} error={errors.note}>
        <Textarea rows={2} className="min-h-16" maxLength={1000} value={form.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      </Field>
    </FormSheet>
  )
}
