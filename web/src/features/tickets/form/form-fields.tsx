import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/lib/text/language'
import { DateField } from '@/ui/inputs/date-field'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { Select } from '@/ui/inputs/select'
import { labelOf, type FormField, type FormValues } from './form'

interface FormFieldsProps {
  form: readonly FormField[]
  values: FormValues
  /** Errors by field key. */
  errors: Record<string, string | undefined>
  onChange: (key: string, value: FormValues[string]) => void
}

/** The fields of a category's form. */
export function FormFields({ form, values, errors, onChange }: FormFieldsProps) {
  const { t } = useTranslation('common')
  const { language } = useLanguage()
  return form.map((field) => (
    <Field key={field.key} label={labelOf(field, language)} error={errors[field.key]} {...(!field.required && { optional: t('optional') })}>
      <Answer field={field} value={values[field.key] ?? null} onChange={(value) => onChange(field.key, value)} />
    </Field>
  ))
}

function Answer({ field, value, onChange }: { field: FormField; value: FormValues[string]; onChange: (value: FormValues[string]) => void }) {
  const { t } = useTranslation('common')
  const { language } = useLanguage()
  const label = labelOf(field, language)
  const none = field.required ? [] : [{ value: '', label: '—' }]
  switch (field.type) {
    case 'number':
      return <NumberField value={typeof value === 'number' ? value : null} onChange={onChange} decimals={3} />
    case 'date':
      return <DateField label={label} value={typeof value === 'string' ? value : null} onChange={onChange} placeholder="—" />
    case 'choice':
      return (
        <Select
          label={label}
          placeholder="—"
          items={[...none, ...(field.choices ?? []).map((choice) => ({ value: choice.value, label: labelOf(choice, language) }))]}
          value={typeof value === 'string' ? value : null}
          onChange={(chosen) => onChange(chosen || null)}
        />
      )
    case 'yes_no':
      return (
        <Select
          label={label}
          placeholder="—"
          items={[...none, { value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }]}
          value={value === true ? 'yes' : value === false ? 'no' : null}
          onChange={(chosen) => onChange(chosen === '' ? null : chosen === 'yes')}
        />
      )
    default:
      return <Input maxLength={1000} autoComplete="off" value={typeof value === 'string' ? value : ''} onValueChange={onChange} />
  }
}
