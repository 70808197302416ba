import { useState } from 'react'
import { Controller, useForm, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { showToast } from '@/ui/feedback/toast'
import { useUnsaved } from '@/ui/forms/unsaved'
import { useVersionedForm } from '@/ui/forms/use-versioned-form'
import { VersionedSheet } from '@/ui/forms/versioned-sheet'
import { Field } from '@/ui/inputs/field'
import { Input, Textarea } from '@/ui/inputs/input'
import { Switch } from '@/ui/inputs/switch'
import { asCode, asEdit, asForm, FIELDS, suggestCode, type BranchForm } from './branch-form'
import { useSaveBranch, type Branch } from './queries'

interface BranchEditorProps {
  open: boolean
  onClose: () => void
  /** Undefined for a new one. */
  branch: Branch | undefined
  branches: readonly Branch[]
}

export function BranchEditor({ open, onClose, branch, branches }: BranchEditorProps) {
  const { t } = useTranslation(['branches', 'common'])
  const save = useSaveBranch(branch?.id)
  const form = useForm<BranchForm>({ defaultValues: asForm(branch) })
  const { register, control, formState, setValue } = form
  const { errors } = formState
  const unsaved = useUnsaved(open && formState.isDirty)
  // Do not replace a code that somebody typed.
  const [isOwnCode, setOwnCode] = useState(branch !== undefined)
  const optional = t('optional', { ns: 'common' })

  const versioned = useVersionedForm<BranchForm, Branch>({
    form,
    version: branch?.version,
    fields: FIELDS,
    asForm,
    save: (values, version) => save.mutateAsync(asEdit(values, version)),
    onSaved: (saved) => {
      unsaved.pass()
      showToast(t(branch ? 'saved' : 'created', { name: saved.name }))
      onClose()
    },
  })

  const words = (values: BranchForm) => [
    { label: t('name'), text: values.name },
    { label: t('nameEn'), text: values.name_en },
    { label: t('code'), text: values.code },
    { label: t('address'), text: values.address },
    { label: t('phone'), text: values.phone },
    { label: t('workingHours'), text: values.working_hours },
    { label: t('active'), text: t(values.is_active ? 'yes' : 'no', { ns: 'common' }) },
  ]
  const required = t('required', { ns: 'common' })

  return (
    <VersionedSheet
      open={open}
      onClose={onClose}
      title={branch ? branch.name : t('new')}
      action={t(branch ? 'save' : 'create', { ns: 'common' })}
      form={form}
      versioned={versioned}
      unsaved={unsaved}
      asForm={asForm}
      words={words}
      savedAt={versioned.theirs?.updated_at}
    >
      <Field label={t('name')} error={errors.name && (errors.name.message || required)}>
        <Input
          className="max-lg:h-11"
          autoComplete="off"
          maxLength={200}
          autoFocus={!branch}
          {...register('name', {
            validate: (name) => name.trim() !== '',
            onChange: (event: { target: { value: string } }) => {
              if (!isOwnCode) setValue('code', suggestCode(event.target.value, branches.map(({ code }) => code)))
            },
          })}
        />
      </Field>
      <div className="grid grid-cols-[1fr_8rem] gap-3">
        <Field label={t('nameEn')} optional={optional} error={errors.name_en?.message}>
          <Input className="max-lg:h-11" lang="en" dir="ltr" autoComplete="off" maxLength={200} {...register('name_en')} />
        </Field>
        <CodeField control={control} required={required} onOwn={() => setOwnCode(true)} />
      </div>
      <p className="-mt-2 text-xs text-fg-3">{branch ? t('codeStays') : t('codeHint')}</p>
      <Field label={t('address')} optional={optional} error={errors.address?.message}>
        <Textarea rows={2} className="min-h-16" maxLength={500} {...register('address')} />
      </Field>
      <Field label={t('phone')} optional={optional} error={errors.phone?.message}>
        <Input className="num max-lg:h-11 rtl:text-end" dir="ltr" type="tel" inputMode="tel" autoComplete="off" maxLength={50} {...register('phone')} />
      </Field>
      <Field label={t('workingHours')} optional={optional} hint={t('workingHoursHint')} error={errors.working_hours?.message}>
        <Textarea rows={2} className="min-h-16" maxLength={500} {...register('working_hours')} />
      </Field>
      <Controller
        control={control}
        name="is_active"
        render={({ field }) => <Switch label={t('active')} hint={t('activeHint')} checked={field.value} onChange={field.onChange} />}
      />
    </VersionedSheet>
  )
}

interface CodeFieldProps {
  control: Control<BranchForm>
  required: string
  /** Somebody types a code. */
  onOwn: () => void
}

function CodeField({ control, required, onOwn }: CodeFieldProps) {
  const { t } = useTranslation('branches')
  return (
    <Controller
      control={control}
      name="code"
      rules={{ required }}
      render={({ field, fieldState }) => (
        <Field label={t('code')} error={fieldState.error?.message}>
          <Input
            className="num max-lg:h-11"
            dir="ltr"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            value={field.value}
            onValueChange={(typed) => {
              onOwn()
              field.onChange(asCode(typed))
            }}
            onBlur={field.onBlur}
            ref={field.ref}
          />
        </Field>
      )}
    />
  )
}
