import { useQuery } from '@tanstack/react-query'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { categoriesQuery, collectionsQuery, membersQuery } from '@/audit/queries'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { useToday } from '@/session/use-today'
import { Button } from '@/ui/elements/button'
import { Notice } from '@/ui/feedback/notice'
import { showToast } from '@/ui/feedback/toast'
import { useUnsaved } from '@/ui/forms/unsaved'
import { useVersionedForm } from '@/ui/forms/use-versioned-form'
import { VersionedSheet } from '@/ui/forms/versioned-sheet'
import { Combobox } from '@/ui/inputs/combobox'
import { DateField } from '@/ui/inputs/date-field'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { asEdit, asForm, FIELDS, TARGETS, type RateForm, type Target } from './rate-form'
import { useSaveRate, type Rate } from './queries'

interface RateEditorProps {
  open: boolean
  onClose: () => void
  /** Undefined for a new one. */
  rate: Rate | undefined
  onDelete?: () => void
}

interface Choice {
  value: string
  label: string
}

const named = (all: readonly Choice[], id: string | null) => all.find(({ value }) => value === id)?.label ?? ''

/** The choices with the one that was made before, which may no longer be among them. */
const withOwn = (all: Choice[], id: string | null | undefined, name: string | null | undefined): Choice[] =>
  id && !all.some(({ value }) => value === id) ? [{ value: id, label: name ?? id }, ...all] : all

export function RateEditor({ open, onClose, rate, onDelete }: RateEditorProps) {
  const { t } = useTranslation(['commissions', 'common'])
  const format = useFormat()
  const today = useToday()
  const save = useSaveRate(rate?.id)
  const toForm = (record: Rate | undefined) => asForm(record, today)
  const form = useForm<RateForm>({ defaultValues: toForm(rate) })
  const { register, control, formState, setValue } = form
  const { errors } = formState
  const unsaved = useUnsaved(open && formState.isDirty)
  const required = t('required', { ns: 'common' })
  const choices = useChoices(rate)
  const target = useWatch({ control, name: 'target' })
  const targets = target === 'all' ? [] : choices[target]

  const versioned = useVersionedForm<RateForm, Rate>({
    form,
    version: rate?.version,
    fields: FIELDS,
    asForm: toForm,
    save: (values, version) => save.mutateAsync(asEdit(values, version)),
    onSaved: () => {
      unsaved.pass()
      showToast(t('rates.saved'))
      onClose()
    },
  })
  const words = (values: RateForm) => [
    { label: t('rates.name'), text: values.name },
    { label: t('seller'), text: named(choices.members, values.member_id) },
    { label: t('rates.goods'), text: values.target === 'all' ? t('rates.everything') : named(choices[values.target], values.target_id) },
    { label: t('rates.basis'), text: t(`bases.${values.basis}`) },
    { label: t('rates.percent'), text: values.percent === null ? '' : format.percent(values.percent / 100) },
    { label: t('rates.from'), text: format.date(values.start_date) },
    { label: t('rates.until'), text: values.end_date ? format.date(values.end_date) : t('rates.noEnd') },
  ]

  return (
    <VersionedSheet
      open={open}
      onClose={onClose}
      title={t(rate ? 'rates.one' : 'rates.new')}
      action={t(rate ? 'save' : 'create', { ns: 'common' })}
      form={form}
      versioned={versioned}
      unsaved={unsaved}
      asForm={toForm}
      words={words}
      savedAt={versioned.theirs?.updated_at}
    >
      {rate?.used && (
        <>
          <dl className="divide-y rounded-xl border px-3.5 text-sm">
            {words(toForm(rate))
              .slice(1, 4)
              .map(({ label, text }) => (
                <div key={label} className="flex justify-between gap-4 py-2.5">
                  <dt className="shrink-0 text-fg-3">{label}</dt>
                  <dd className="text-end wrap-anywhere">{text}</dd>
                </div>
              ))}
          </dl>
          <Notice>{t('rates.usedHint')}</Notice>
        </>
      )}
      <fieldset disabled={rate?.used} className="space-y-4 disabled:hidden">
        <Controller
          control={control}
          name="member_id"
          render={({ field, fieldState }) => (
            <Field label={t('rates.who')} error={fieldState.error?.message}>
              <Combobox className="max-lg:h-11" items={choices.members} value={field.value} onChange={field.onChange} />
            </Field>
          )}
        />
        <Controller
          control={control}
          name="target"
          render={({ field }) => (
            <Field label={t('rates.goods')} hint={target === 'category' ? t('rates.categoryHint') : undefined}>
              <Select<Target>
                className="max-lg:h-11"
                items={TARGETS.map((value) => ({ value, label: t(`rates.targets.${value}`) }))}
                value={field.value}
                onChange={(value) => (field.onChange(value), setValue('target_id', null))}
              />
            </Field>
          )}
        />
        {target !== 'all' && (
          <Controller
            control={control}
            name="target_id"
            rules={{ validate: (id, values) => values.target === 'all' || id !== null }}
            render={({ field, fieldState }) => (
              <Field label={t(`rates.targets.${target}`)} error={fieldState.error && (fieldState.error.message || required)}>
                <Combobox className="max-lg:h-11" items={targets} value={field.value} onChange={field.onChange} placeholder={t('rates.choose')} />
              </Field>
            )}
          />
        )}
        <Controller
          control={control}
          name="basis"
          render={({ field, fieldState }) => (
            <div className="space-y-1.5">
              <Segmented
                label={t('rates.basis')}
                items={(['amount', 'extra_profit'] as const).map((value) => ({ value, label: t(`bases.${value}`) }))}
                value={field.value}
                onChange={field.onChange}
              />
              {fieldState.error && <p className="text-xs text-bad">{fieldState.error.message}</p>}
            </div>
          )}
        />
      </fieldset>
      <Controller
        control={control}
        name="percent"
        rules={{ validate: (value) => value !== null && value >= 0 && value <= 100 }}
        render={({ field, fieldState }) => (
          <Field label={t('rates.percent')} hint={t('rates.percentHint')} error={fieldState.error && (fieldState.error.message || t('rates.percentRange'))}>
            <NumberField value={field.value} onChange={field.onChange} decimals={2} suffix={format.percentSign} className="max-lg:h-11" />
          </Field>
        )}
      />
      <div className="grid grid-cols-2 gap-3">
        <Controller
          control={control}
          name="start_date"
          render={({ field, fieldState }) => (
            <Day label={t('rates.from')} error={fieldState.error?.message}>
              <DateField label={t('rates.from')} value={field.value} onChange={(day) => day && field.onChange(day)} className="w-full max-lg:h-11" />
            </Day>
          )}
        />
        <Controller
          control={control}
          name="end_date"
          rules={{ validate: (day, { start_date }) => day === null || day >= start_date || t('rates.endsBefore') }}
          render={({ field, fieldState }) => (
            <Day label={t('rates.until')} error={fieldState.error?.message}>
              <DateField label={t('rates.until')} value={field.value} onChange={field.onChange} placeholder={t('rates.noEnd')} className="w-full max-lg:h-11" />
              {field.value !== null && (
                <Button size="sm" variant="ghost" onClick={() => field.onChange(null)}>
                  {t('rates.noEnd')}
                </Button>
              )}
            </Day>
          )}
        />
      </div>
      <Field label={t('rates.name')} optional={t('optional', { ns: 'common' })} error={errors.name?.message}>
        <Input className="max-lg:h-11" autoComplete="off" maxLength={200} {...register('name')} />
      </Field>
      {rate && !rate.used && (
        <Button className="text-bad" onClick={onDelete}>
          {t('delete', { ns: 'common' })}
        </Button>
      )}
    </VersionedSheet>
  )
}

/** Whom and what a rate may be for. Who or what it is for already stays among them. */
function useChoices(rate: Rate | undefined) {
  const { t } = useTranslation('commissions')
  const members = useQuery({ ...membersQuery, enabled: useMay('users.view') }).data?.rows ?? []
  const categories = useQuery(categoriesQuery).data?.rows ?? []
  const collections = useQuery(collectionsQuery).data?.rows ?? []
  return {
    members: [
      { value: '', label: t('rates.everybody') },
      ...withOwn(
        members.map((member) => ({ value: member.id, label: member.full_name })),
        rate?.member_id,
        rate?.member_name,
      ),
    ],
    category: withOwn(
      categories.map(({ id, name }) => ({ value: id, label: name })),
      rate?.category_id,
      rate?.category_name,
    ),
    collection: withOwn(
      collections.map(({ id, name }) => ({ value: id, label: name })),
      rate?.collection_id,
      rate?.collection_name,
    ),
  }
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
