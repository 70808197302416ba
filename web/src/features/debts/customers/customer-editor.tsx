import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { toLatinDigits } from '@/lib/text/digits'
import { LANGUAGES } from '@/lib/text/language'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { showToast } from '@/ui/feedback/toast'
import { useUnsaved } from '@/ui/forms/unsaved'
import { useVersionedForm } from '@/ui/forms/use-versioned-form'
import { VersionedSheet } from '@/ui/forms/versioned-sheet'
import { Field } from '@/ui/inputs/field'
import { Input, Textarea } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { Select } from '@/ui/inputs/select'
import { Switch } from '@/ui/inputs/switch'
import { useSaveCustomer, type Customer, type EditCustomer } from './queries'

interface CustomerForm {
  name: string
  phone: string
  notes: string
  /** Null is no limit, 0 no credit. */
  credit_limit: number | null
  language: Schemas['Language'] | ''
  accepts_reminders: boolean
}
const FIELDS = ['name', 'phone', 'notes', 'credit_limit', 'language', 'accepts_reminders'] as const satisfies readonly (keyof CustomerForm)[]

const asForm = (customer: Customer | undefined): CustomerForm => ({
  name: customer?.name ?? '',
  phone: customer?.phone ?? '',
  notes: customer?.notes ?? '',
  credit_limit: customer?.credit_limit ?? null,
  language: (customer?.language ?? '') as CustomerForm['language'],
  accepts_reminders: customer?.accepts_reminders ?? false,
})

const asEdit = (form: CustomerForm, version: number | undefined, maySetLimit: boolean): EditCustomer => ({
  name: form.name.trim(),
  phone: toLatinDigits(form.phone).trim() || null,
  notes: form.notes.trim() || null,
  language: form.language || null,
  accepts_reminders: form.accepts_reminders,
  ...(maySetLimit && { credit_limit: form.credit_limit }),
  ...(version !== undefined && { version }),
})

interface CustomerEditorProps {
  open: boolean
  onClose: () => void
  /** Undefined for a new one. */
  customer: Customer | undefined
}

export function CustomerEditor({ open, onClose, customer }: CustomerEditorProps) {
  const { t } = useTranslation(['debts', 'common'])
  const format = useFormat()
  const maySetLimit = useMay('customers.set_limit')
  const save = useSaveCustomer(customer?.id)
  const form = useForm<CustomerForm>({ defaultValues: asForm(customer) })
  const { register, control, formState } = form
  const { errors } = formState
  const unsaved = useUnsaved(open && formState.isDirty)
  const optional = t('optional', { ns: 'common' })
  const nameOf = (language: string) => LANGUAGES.find(({ code }) => code === language)?.name ?? t('customers.noLanguage')

  const versioned = useVersionedForm<CustomerForm, Customer>({
    form,
    version: customer?.version,
    fields: FIELDS,
    asForm,
    save: (values, version) => save.mutateAsync(asEdit(values, version, maySetLimit)),
    onSaved: (saved) => {
      unsaved.pass()
      showToast(t('customers.saved', { name: saved.name }))
      onClose()
    },
  })
  const words = (values: CustomerForm) => [
    { label: t('customers.name'), text: values.name },
    { label: t('phone'), text: values.phone },
    { label: t('customers.limit'), text: values.credit_limit === null ? t('customers.noLimit') : format.money(values.credit_limit) },
    { label: t('customers.language'), text: nameOf(values.language) },
    { label: t('customers.reminders'), text: t(values.accepts_reminders ? 'yes' : 'no', { ns: 'common' }) },
    { label: t('note'), text: values.notes },
  ]

  return (
    <VersionedSheet
      open={open}
      onClose={onClose}
      title={customer ? customer.name : t('customers.new')}
      action={t(customer ? 'save' : 'create', { ns: 'common' })}
      form={form}
      versioned={versioned}
      unsaved={unsaved}
      asForm={asForm}
      words={words}
      savedAt={versioned.theirs?.updated_at}
    >
      <Field label={t('customers.name')} error={errors.name && (errors.name.message || t('required', { ns: 'common' }))}>
        <Input className="max-lg:h-11" autoComplete="off" maxLength={200} autoFocus={!customer} {...register('name', { validate: (name) => name.trim() !== '' })} />
      </Field>
      <Field label={t('phone')} optional={optional} error={errors.phone?.message}>
        <Input className="num max-lg:h-11 rtl:text-end" dir="ltr" type="tel" inputMode="tel" autoComplete="off" maxLength={30} {...register('phone')} />
      </Field>
      {maySetLimit && (
        <Controller
          control={control}
          name="credit_limit"
          render={({ field, fieldState }) => (
            <div className="space-y-2">
              <Switch
                label={t('customers.hasLimit')}
                hint={t(field.value === null ? 'customers.noLimit' : field.value === 0 ? 'customers.noCredit' : 'customers.limitHint')}
                checked={field.value !== null}
                onChange={(limited) => field.onChange(limited ? 0 : null)}
              />
              {field.value !== null && (
                <Field label={t('customers.limit')} error={fieldState.error?.message}>
                  <NumberField value={field.value} onChange={(limit) => field.onChange(limit ?? 0)} decimals={2} suffix={format.currency} />
                </Field>
              )}
            </div>
          )}
        />
      )}
      <Controller
        control={control}
        name="language"
        render={({ field }) => (
          <Field label={t('customers.language')}>
            <Select<CustomerForm['language']>
              items={[{ value: '', label: t('customers.noLanguage') }, ...LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))]}
              value={field.value}
              onChange={field.onChange}
            />
          </Field>
        )}
      />
      <Controller
        control={control}
        name="accepts_reminders"
        render={({ field }) => (
          <Switch label={t('customers.reminders')} hint={t('customers.remindersHint')} checked={field.value} onChange={field.onChange} />
        )}
      />
      <Field label={t('note')} optional={optional} error={errors.notes?.message}>
        <Textarea rows={2} className="min-h-16" maxLength={2000} {...register('notes')} />
      </Field>
    </VersionedSheet>
  )
}
