import { Controller, useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { covers, useBranchesFor } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { showToast } from '@/ui/feedback/toast'
import { useUnsaved } from '@/ui/forms/unsaved'
import { useVersionedForm } from '@/ui/forms/use-versioned-form'
import { VersionedSheet } from '@/ui/forms/versioned-sheet'
import { DateField } from '@/ui/inputs/date-field'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { Switch } from '@/ui/inputs/switch'
import { asEdit, asForm, FIELDS, type PromotionForm } from './promotion-form'
import { useSavePromotion, type Promotion } from './queries'
import { TargetFields } from './target-fields'
import { usePromotionWords } from './words'

interface PromotionEditorProps {
  open: boolean
  onClose: () => void
  /** Undefined for a new one. */
  promotion: Promotion | undefined
}

export function PromotionEditor({ open, onClose, promotion }: PromotionEditorProps) {
  const { t } = useTranslation(['promotions', 'common'])
  const format = useFormat()
  const signedIn = useSession()
  const zone = signedIn?.organization.timeZone
  const branches = useBranchesFor('discounts.manage')
  const mayForAll = covers(signedIn, 'discounts.manage', [])
  const words = usePromotionWords()
  const save = useSavePromotion(promotion?.id)
  const toForm = (record: Promotion | undefined) => {
    const form = asForm(record, zone)
    return record || mayForAll ? form : { ...form, branch_id: branches[0]?.id ?? '' }
  }
  const form = useForm<PromotionForm>({ defaultValues: toForm(promotion) })
  const { register, control, formState, setValue } = form
  const { errors } = formState
  const unsaved = useUnsaved(open && formState.isDirty)
  const required = t('required', { ns: 'common' })
  const isPercent = useWatch({ control, name: 'discount_type' }) === 'percentage'

  const versioned = useVersionedForm<PromotionForm, Promotion>({
    form,
    version: promotion?.version,
    fields: FIELDS,
    asForm: toForm,
    save: (values, version) => save.mutateAsync(asEdit(values, promotion, version, zone)),
    onSaved: (saved) => {
      unsaved.pass()
      form.reset(promotion ? toForm(saved) : toForm(undefined))
      showToast(t('saved', { name: saved.name }))
      onClose()
    },
  })
  const asWords = (values: PromotionForm) => [
    { label: t('name'), text: values.name },
    { label: t('value'), text: words.value({ ...values, discount_value: values.discount_value ?? 0 }) },
    { label: t('what'), text: words.target(values) },
    { label: t('branch'), text: branches.find(({ id }) => id === values.branch_id)?.name ?? t('allBranches') },
    { label: t('from'), text: format.date(values.start_date) },
    { label: t('until'), text: values.end_date ? format.date(values.end_date) : t('noEnd') },
    { label: t('active'), text: t(values.is_active ? 'yes' : 'no', { ns: 'common' }) },
  ]

  return (
    <VersionedSheet
      open={open}
      onClose={onClose}
      title={promotion ? promotion.name : t('new')}
      action={t(promotion ? 'save' : 'create', { ns: 'common' })}
      form={form}
      versioned={versioned}
      unsaved={unsaved}
      asForm={toForm}
      words={asWords}
      savedAt={versioned.theirs?.updated_at}
    >
      <Field label={t('name')} error={errors.name && (errors.name.message || required)}>
        <Input className="max-lg:h-11" autoComplete="off" maxLength={200} {...register('name', { validate: (name) => name.trim() !== '' })} />
      </Field>
      <Controller
        control={control}
        name="discount_type"
        render={({ field }) => (
          <Segmented
            label={t('value')}
            items={[
              { value: 'percentage', label: t('percentage') },
              { value: 'fixed_amount', label: t('fixedAmount') },
            ]}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="discount_value"
        rules={{ validate: (value) => value !== null && value > 0 }}
        render={({ field, fieldState }) => (
          <Field
            label={t(isPercent ? 'percentage' : 'fixedAmount')}
            hint={t(isPercent ? 'percentHint' : 'fixedHint')}
            error={fieldState.error && (fieldState.error.message || required)}
          >
            <NumberField value={field.value} onChange={field.onChange} decimals={2} suffix={isPercent ? format.percentSign : format.currency} className="max-lg:h-11" />
          </Field>
        )}
      />
      <TargetFields control={control} onKind={() => setValue('target_id', null)} onTarget={(name) => setValue('target_name', name)} />
      {(branches.length > 1 || !mayForAll) && (
        <Controller
          control={control}
          name="branch_id"
          render={({ field, fieldState }) => (
            <Field label={t('branch')} error={fieldState.error?.message}>
              <Select
                items={[...(mayForAll ? [{ value: '', label: t('allBranches') }] : []), ...branches.map(({ id, name }) => ({ value: id, label: name }))]}
                value={field.value}
                onChange={field.onChange}
              />
            </Field>
          )}
        />
      )}
      <div className="grid grid-cols-2 gap-3">
        <Controller
          control={control}
          name="start_date"
          render={({ field, fieldState }) => (
            <Day label={t('from')} error={fieldState.error?.message}>
              <DateField label={t('from')} value={field.value} onChange={(day) => day && field.onChange(day)} className="w-full" />
            </Day>
          )}
        />
        <Controller
          control={control}
          name="end_date"
          rules={{ validate: (day, { start_date }) => day === null || day >= start_date || t('endsBefore') }}
          render={({ field, fieldState }) => (
            <Day label={t('until')} error={fieldState.error?.message}>
              <DateField label={t('until')} value={field.value} onChange={field.onChange} placeholder={t('noEnd')} className="w-full" />
              {field.value !== null && (
                <Button size="sm" variant="ghost" onClick={() => field.onChange(null)}>
                  {t('noEnd')}
                </Button>
              )}
            </Day>
          )}
        />
      </div>
      <Controller
        control={control}
        name="is_active"
        render={({ field }) => <Switch label={t('active')} hint={t('activeHint')} checked={field.value} onChange={field.onChange} />}
      />
    </VersionedSheet>
  )
}

function Day({ label, error, children }: { label: string; error: string | undefined; children: React.ReactNode }) {
  return (
    <div className="min-w-0 space-y-1.5">
      <p className="text-[13px] font-medium">{label}</p>
      {children}
      {error && <p className="text-xs text-bad">{error}</p>}
    </div>
  )
}
